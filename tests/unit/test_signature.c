/* Which key a commit says it was signed with. */

#include "store/signature.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

/* Made by ssh-keygen -Y sign with a key that was thrown away. */
static const char ssh[] =
    "-----BEGIN SSH SIGNATURE-----\n"
    "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg8AwUarO79lEoJY8qekqouhindZ\n"
    "Xb9kQXGjKtMf1IQX8AAAADZ2l0AAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5\n"
    "AAAAQHGaM+Z/ZCnWd57zJjR9Zq8XsT8huWM8geFTiBVeqmh4tb9BRAfM3ctZoZFl1+VpFG\n"
    "yDao1GfiuAUA8x3BamogA=\n"
    "-----END SSH SIGNATURE-----\n";

static const struct {
	const char *name;
	const char *signature;
	const char *key;
} rows[] = {
	{ "SSH", ssh,
	  "ssh-ed25519 "
	  "AAAAC3NzaC1lZDI1NTE5AAAAIPAMFGqzu/ZRKCWPKnpKqLoYp3WV2/"
	  "ZEFxoyrTH9SEF/" },
	{ "OpenPGP",
	  "-----BEGIN PGP SIGNATURE-----\n\niQ==\n-----END PGP "
	  "SIGNATURE-----\n",
	  "openpgp" },
	{ "X.509",
	  "-----BEGIN SIGNED MESSAGE-----\niQ==\n-----END SIGNED "
	  "MESSAGE-----\n",
	  "x509" },
	{ "nothing", "", "unknown" },
	{ "no end", "-----BEGIN SSH SIGNATURE-----\nU1NIU0lH", "unknown" },
	{ "too short",
	  "-----BEGIN SSH SIGNATURE-----\nU1NI\n-----END SSH SIGNATURE-----\n",
	  "unknown" },
	{ "a length beyond the end",
	  "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAf////9hYmM=\n"
	  "-----END SSH SIGNATURE-----\n",
	  "unknown" },
	{ "no base64",
	  "-----BEGIN SSH SIGNATURE-----\n\"!!\"\n-----END SSH "
	  "SIGNATURE-----\n",
	  "unknown" },
};

static void
keys_of_signatures(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		char *key = td_signature_key(rows[i].signature);

		if (strcmp(key, rows[i].key) != 0)
			fail_msg("%s: %s", rows[i].name, key);
		free(key);
	}
}

/* As ssh-keygen -l tells it of the first row's key. */
static void
fingerprints(void **state)
{
	char *text = td_signature_fingerprint(rows[0].key);

	(void)state;
	assert_string_equal(
	    text, "SHA256:gbWP3OzVawmpyD1Iw4VtouZUvubofF+iVQxaxGprACs");
	free(text);
	assert_null(td_signature_fingerprint("openpgp"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_of_signatures),
		cmocka_unit_test(fingerprints),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
