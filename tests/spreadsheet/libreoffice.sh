#!/bin/sh
# libreoffice.sh BIN_DIR FIXTURES - what LibreOffice saves is read as what it
# opened: tables of units and people, and a unit's plan, filled in, both ways.
#
# Wants soffice (libreoffice-calc), which the tests do not install: run it by
# hand after a change of how tables are read or written.
set -eu

bin=$(cd "$1" && pwd)
fixtures=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
examples=$(cd "$here/../../examples" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

PATH=$bin:$PATH
HOME=$work
THIDUA_STORE=$work/store
GIT_AUTHOR_NAME='Nguyễn Văn Mẫu'
GIT_AUTHOR_EMAIL=mau@vi-du.example
export PATH HOME THIDUA_STORE GIT_AUTHOR_NAME GIT_AUTHOR_EMAIL
export GIT_COMMITTER_NAME="$GIT_AUTHOR_NAME" GIT_COMMITTER_EMAIL="$GIT_AUTHOR_EMAIL"

fail() {
	printf 'not ok: %s\n' "$*" >&2
	exit 1
}

# As an office in Vietnam has it set up: the day first.
profile=$work/profile
mkdir -p "$profile/user"
cat >"$profile/user/registrymodifications.xcu" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
</oor:items>
END

# save FORM FILE OTHER - as it is opened and saved in another form
save() {
	case $1 in
	csv) filter='csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false' ;;
	*) filter=$1 ;;
	esac
	case $2 in
	*.csv) opened=--infilter='CSV:44,34,76,1' ;;
	*) opened=--nologo ;;
	esac
	mkdir -p saved
	soffice "-env:UserInstallation=file://$profile" --headless "$opened" --convert-to "$filter" --outdir saved \
		"$2" >soffice.log 2>&1 || fail "soffice: $(cat soffice.log)"
	name=${2##*/}
	mv "saved/${name%.*}.$1" "$3"
}

tip() {
	git -C store rev-parse HEAD
}

# same COMMAND FILE - entering it changes nothing
same() {
	before=$(tip)
	"$1" --csv "$2" >printed 2>told || fail "$1 --csv $2: $(cat told)"
	cmp printed first || fail "$1 --csv $2 printed other paths"
	[ "$(tip)" = "$before" ] || fail "$1 --csv $2 changed the store"
}

cp -R "$fixtures/empty" store
{
	echo 'id,name,birth_year,unit,position,class'
	echo ',Trần Thị Thử,1985,ha-tinh-so-xay-dung,Trưởng phòng,official'
	echo ',Võ Văn Mẫu,,Sở Nội vụ,"Phó Trưởng phòng, phụ trách",Công chức'
} >people.csv
cp "$examples/units/ha-tinh.csv" units.csv
for kind in unit people; do
	case $kind in
	unit) table=units command=unit-register ;;
	*) table=people command=person-register ;;
	esac
	$command --csv $table.csv >first || fail "$table.csv"
	for form in xlsx ods csv; do
		save $form $table.csv "$table-1.$form"
		same $command "$table-1.$form"
		# And as it is saved once more, in each other form.
		for other in xlsx ods csv; do
			save $other "$table-1.$form" "$table-2.$other"
			same $command "$table-2.$other"
		done
	done
done

# A unit's plan: the form goes out, is saved, is filled in, is saved.
rm -rf store
cp -R "$fixtures/ha-tinh" store
new() {
	plan-new "$1" --lang vi --today 2026-05-04 --campaign ha-tinh-2026 \
		--unit ha-tinh-ubnd-xa-minh-hoa
}
new --csv >form.csv
new --ods >form.ods
plan-check --received 2026-05-08 form.csv >blank.csv.out && fail 'a form is no plan'
rules() {
	sed 's/.*\[/[/' "$1" | sort
}
rules blank.csv.out >wanted
for form in xlsx ods csv; do
	for from in csv ods; do
		save $form form.$from "form-$from.$form"
		plan-check --received 2026-05-08 "form-$from.$form" >out &&
			fail "form-$from.$form is no plan"
		rules out | cmp - wanted || fail "form-$from.$form: $(cat out)"
	done
done
save csv form.ods typed.csv
awk -f "$here/../cases/plan-new/table/fill.awk" typed.csv >plan.csv
plan-check --received 2026-05-08 plan.csv || fail 'plan.csv'
for form in xlsx ods; do
	save $form plan.csv "plan-1.$form"
	plan-check --received 2026-05-08 "plan-1.$form" || fail "plan-1.$form"
	save csv "plan-1.$form" plan-2.csv
	plan-check --received 2026-05-08 plan-2.csv || fail "plan-2.csv of $form"
done
plan-receive --today 2026-05-08 --received 2026-05-08 plan-1.xlsx >filed
records-check >out || fail "records-check: $(cat out)"
echo "ok: $(cat filed)"
