# What cases of drafts and of publishing share: records at every step of a
# nomination's life, laid over a store as if they had been filed.
# shellcheck shell=sh
. "$DATA/lib.sh"
. "$DATA/both.sh"
export THIDUA_STORE="$PWD/store"

settle() { commit_all; }

# lay PART… - these parts of what there is: campaigns, proceedings, decisions
lay() {
	for part in "$@"; do
		cp -R "$DATA/draft/$part" "$THIDUA_STORE/"
	done
}

# draft KIND OPTION… - of the one campaign there is, after all that happened
draft() {
	show document-draft "$@" --campaign ha-tinh-2026 --today 2031-01-31
}

# consent - give the one recipient who has given none what is wanting
consent() {
	echo 'publication: {basis: law, text: Quy định về công khai khen thưởng}' \
		>>"$THIDUA_STORE/campaigns/ha-tinh-2026/nominations/mau/dinh-van-mau--bk-t-interim-2027.yaml"
}

# What the records are called that cases speak of.
# shellcheck disable=SC2034
{
	individual=pham-thi-vi-du--bk-t-interim-2027
	household=ho-ong-le-van-thi-du-va-ba-nguyen-thi-mau--bk-t-interim-2027
	flag=ha-tinh-so-xay-dung--ctd-t-final-2030
	grassroots=ha-tinh-so-xay-dung--gk-tt-interim-2027
	state=ha-tinh-so-xay-dung--bk-ttg-interim-2027
	ballot=2027/ha-tinh-hoi-dong-thi-dua-khen-thuong--vote-2027-10-04
	submission=2027/ha-tinh-so-noi-vu--submit-2027-10-18
	award=2027/ha-tinh-ubnd-tinh--2155-qd-ubnd
	revocation=2028/ha-tinh-ubnd-tinh--02-qd-ubnd
	sent_up=2027/ha-tinh-ubnd-tinh--388-ttr-ubnd
}
