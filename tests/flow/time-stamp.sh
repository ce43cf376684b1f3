#!/bin/sh
# time-stamp.sh DOCS - what docs/by-hand.md says of time stamps works, offline, with an
# authority of our own: a stamp of a tag verifies, also years later, when the
# certificate of the authority is over; of another tag, by another authority, or made
# behind the end of its certificate, it does not. 77: there is no openssl.
set -eu

docs=$(cd "$1" && pwd)
command -v openssl >/dev/null || exit 77
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

fail() {
	echo "not ok: $1"
	exit 1
}

# part N - the Nth shell text of the section on time stamps
part() {
	sed -n '/^## 6\. /,/^## [^6]/p' "$docs/by-hand.md" |
		awk -v wanted="$1" '/^```sh$/ { n++; inside = 1; next }
			/^```$/ { inside = 0 } inside && n == wanted'
}
for n in 1 2; do [ -n "$(part $n)" ] || fail "section 6 has no part $n"; done

cat >ca.cnf <<'END'
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:true
[stamp]
extendedKeyUsage = critical, timeStamping
[ca_here]
database = short/index
serial = short/number
new_certs_dir = short/issued
default_md = sha256
policy = any
[any]
commonName = supplied
[tsa]
default_tsa = here
[here]
serial = serial
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ordering = yes
ess_cert_id_alg = sha256
END
# authority NAME - one that stamps, with a certificate of ten days
authority() {
	mkdir "$1"
	openssl req -quiet -config ca.cnf -x509 -newkey rsa:2048 -nodes -subj "/CN=Root $1" \
		-extensions ca -days 10 -keyout "$1/root.key" -out "$1/ca.pem" 2>/dev/null ||
		openssl req -config ca.cnf -x509 -newkey rsa:2048 -nodes -subj "/CN=Root $1" \
			-extensions ca -days 10 -keyout "$1/root.key" -out "$1/ca.pem" 2>/dev/null
	openssl req -config ca.cnf -newkey rsa:2048 -nodes -subj "/CN=Stamp $1" \
		-keyout "$1/stamp.key" -out "$1/stamp.csr" 2>/dev/null
	openssl x509 -req -in "$1/stamp.csr" -CA "$1/ca.pem" -CAkey "$1/root.key" -set_serial 2 \
		-days 10 -extfile ca.cnf -extensions stamp -out "$1/stamp.pem" 2>/dev/null
}
# answer NAME QUERY REPLY - what an authority does
answer() {
	openssl ts -reply -config ca.cnf -queryfile "$2" -signer "$1/stamp.pem" -inkey "$1/stamp.key" \
		-out "$3" 2>/dev/null
}
# brief NAME SECONDS - its certificate holds from now on, so long
brief() {
	(cd "$work" && mkdir "$1/issued" && : >"$1/index" && echo 03 >"$1/number" &&
		openssl ca -batch -config ca.cnf -name ca_here -in "$1/stamp.csr" -cert "$1/ca.pem" \
			-keyfile "$1/root.key" -outdir "$1/issued" -notext \
			-extensions stamp -startdate "$(date -u -d '-1 minute' +%Y%m%d%H%M%SZ)" \
			-enddate "$(date -u -d "$2 seconds" +%Y%m%d%H%M%SZ)" \
			-out "$1/stamp.pem" 2>/dev/null)
}
echo 01 >serial
authority one
authority two

export HOME="$work" GIT_CONFIG_NOSYSTEM=1
git init -q store
cd store
git config user.name 'Nguyễn Văn Mẫu'
git config user.email mau@vi-du.example
git config gpg.format ssh
ssh-keygen -q -t ed25519 -N '' -C '' -f "$work/key"
git config user.signingkey "$work/key"
echo một >hồ-sơ
git add -A
git commit -q -m một
git tag -s kiem-tra-2027 -m 'Đã kiểm tra'
git tag -s khac -m 'Khác'
TAG=kiem-tra-2027
sh -e -c "TAG=$TAG
$(part 1)" || fail 'a request cannot be made'
answer ../one kiem-tra-2027.tsq kiem-tra-2027.tsr 2>/dev/null ||
	(cd .. && answer one store/kiem-tra-2027.tsq store/kiem-tra-2027.tsr)
cp ../one/ca.pem ca.pem
# verify - what the page says, in a namespace without a network where there is one
verify() {
	sh -c "TAG=$TAG
$(part 2)" >"$work/said" 2>&1
	grep -q '^Verification: OK' "$work/said"
}
verify || {
	cat "$work/said"
	fail 'a stamp does not verify'
}
grep -q 'Time stamp: ' "$work/said" || fail 'its time is not said'
cp ../two/ca.pem ca.pem
! verify || fail 'another authority is believed'
# A certificate that is over by now proves what was stamped while it held, and
# nothing that was stamped behind its end.
(cd .. && authority short && brief short 6)
answer ../short kiem-tra-2027.tsq kiem-tra-2027.tsr || (cd .. &&
	answer short store/kiem-tra-2027.tsq store/kiem-tra-2027.tsr)
cp ../short/ca.pem ca.pem
cp kiem-tra-2027.tsr held.tsr
sleep 8
openssl ts -verify -data kiem-tra-2027.tag -in held.tsr -CAfile ca.pem >"$work/said" 2>&1 &&
	fail 'the certificate is not over'
grep -q 'expired' "$work/said" || fail 'it fails otherwise than by its end'
verify || fail "a stamp of a certificate's own time does not verify: $(cat "$work/said")"
(cd .. && answer short store/kiem-tra-2027.tsq store/kiem-tra-2027.tsr)
! verify || fail 'a stamp behind the end of its certificate is believed'
grep -q 'expired' "$work/said" || fail 'it is not said why'
answer ../one kiem-tra-2027.tsq kiem-tra-2027.tsr 2>/dev/null ||
	(cd .. && answer one store/kiem-tra-2027.tsq store/kiem-tra-2027.tsr)
cp ../one/ca.pem ca.pem
git tag -f -s kiem-tra-2027 -m 'Đã sửa' >/dev/null 2>&1
! verify || fail 'a tag that was made anew is believed'
echo '# a stamp of a tag verifies, also when its certificate is over; of another tag,'
echo '# by another authority, or behind the end of its certificate, it does not'
