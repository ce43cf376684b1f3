/*
 * Any bytes as a commit of a store, read by whoever asks for its history. In
 * them TREE stands for the tree of the last commit, PARENT for that commit,
 * OLDER for the one before, EMPTY for a tree without a file.
 */

#include "mutate.h"
#include "run_command.h"

#include "base/strbuf.h"
#include "store/history.h"
#include "store/signature.h"
#include "views/log/chronicle.h"
#include "views/log/chronicle_print.h"
#include "views/log/kept_history.h"

#include <git2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv);

static const char *const words[] = {
	"tree TREE",
	"tree EMPTY",
	"TREE",
	"parent PARENT",
	"parent OLDER",
	"OLDER",
	"author",
	"committer",
	"author A <a@b> 1777777777 +0700",
	"committer A <a@b> -1 -9999",
	"<a@b>",
	"<",
	">",
	"<>",
	"<<a>b>",
	"1777777777",
	"-1",
	"0",
	"99999999999999999999",
	"9223372036854775807",
	"-9223372036854775808",
	"253402300800",
	"2147483648",
	"+0700",
	"-0000",
	"+9999",
	"+99999999999",
	"-1400",
	"+7",
	"gpgsig -----BEGIN SSH SIGNATURE-----",
	"gpgsig -----BEGIN PGP SIGNATURE-----",
	" U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg",
	" -----END SSH SIGNATURE-----",
	"encoding latin1",
	"mergetag object PARENT",
	"\n",
	"Campaign: ha-tinh-2026",
	"Findings: none",
	"Findings: error plan-late x=1; note a",
	"Rule-Set: 0123456789012345678901234567890123456789",
	"Rule-Set:",
	"Nomination: pham-thi-vi-du--bk-ctubnd-final-2030",
	": x",
	"Đợt",
	"NGA\u0301Y",
	"\x1b[31m",
	"\xff\xfe",
	"\u202e",
	NULL
};

static const char *store;
static git_repository *repository;
static git_odb *odb;
static struct {
	const char *name;
	char id[GIT_OID_HEXSZ + 1];
} names[4] = {
	{ .name = "TREE" },
	{ .name = "PARENT" },
	{ .name = "OLDER" },
	{ .name = "EMPTY" },
};

static void
must(bool holds)
{
	if (!holds)
		abort();
}

static void
name_id(size_t index, const char *revision)
{
	git_object *object;

	must(git_revparse_single(&object, repository, revision) == 0);
	git_oid_tostr(names[index].id, sizeof names[index].id,
	              git_object_id(object));
	git_object_free(object);
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	git_oid empty;

	(void)argc;
	(void)argv;
	store = fuzz_store("decided");
	git_libgit2_init();
	must(git_repository_open(&repository, store) == 0);
	must(git_repository_odb(&odb, repository) == 0);
	must(git_odb_write(&empty, odb, "", 0, GIT_OBJECT_TREE) == 0);
	name_id(0, "HEAD^{tree}");
	name_id(1, "HEAD");
	name_id(2, "HEAD^");
	git_oid_tostr(names[3].id, sizeof names[3].id, &empty);
	return 0;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	return fuzz_mutate_rows(data, size, max, ' ', words, seed);
}

/* The bytes with ids in the place of names. */
static void
fill(struct td_strbuf *out, const uint8_t *data, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		const char *id = NULL;
		size_t length = 1;

		for (size_t j = 0; j < sizeof names / sizeof *names; j++)
			if (size - i >= strlen(names[j].name) &&
			    memcmp(data + i, names[j].name,
			           strlen(names[j].name)) == 0) {
				id = names[j].id;
				length = strlen(names[j].name);
			}
		if (id)
			td_strbuf_add(out, id);
		else
			td_strbuf_add_bytes(out, (const char *)data + i, 1);
		i += length - 1;
	}
}

static void
read_history(const char *revision)
{
	static const char *const paths[] = { "decisions", "campaigns" };
	struct td_history history = TD_HISTORY_INIT;
	struct td_diag *diag = td_diag_new();
	enum td_status status = td_history_load(&history, store, revision,
	                                        paths, 2, diag);

	must(status == TD_OK || td_diag_count(diag) > 0);
	if (history.count > 0) {
		const char **found = td_kept_findings(&history);

		for (size_t i = 0; i < history.count; i++)
			must(!found[i] || strlen(found[i]) < 1u << 20);
		free(found);
	}
	td_history_clear(&history);
	td_diag_free(diag);
}

static void
read_chronicle(const char *revision)
{
	const struct td_strlist all = TD_STRLIST_INIT;
	const struct td_chronicle_query query = { .nominations = &all };
	struct td_chronicle chronicle = TD_CHRONICLE_INIT;
	struct td_strbuf out = TD_STRBUF_INIT;
	struct td_diag *diag = td_diag_new();

	if (td_chronicle_gather(&chronicle, store, revision, &query, diag) !=
	    TD_OK)
		must(td_diag_count(diag) > 0);
	if (chronicle.count > 0) {
		td_chronicle_add_text(&out, &chronicle);
		td_chronicle_add_json(&out, &chronicle);
		td_chronicle_add_csv(&out, &chronicle);
	}
	for (size_t i = 0; i < out.length; i++)
		must((unsigned char)out.text[i] >= 0x20 || out.text[i] == '\n');
	td_strbuf_clear(&out);
	td_chronicle_clear(&chronicle);
	td_diag_free(diag);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct td_strbuf bytes = TD_STRBUF_INIT;
	char revision[GIT_OID_HEXSZ + 1];
	char path[sizeof ".git/objects/" + GIT_OID_HEXSZ + 1];
	git_oid id;

	fill(&bytes, data, size);
	must(git_odb_write(&id, odb, bytes.text, bytes.length,
	                   GIT_OBJECT_COMMIT) == 0);
	git_oid_tostr(revision, sizeof revision, &id);
	read_history(revision);
	if (*revision < '2')
		read_chronicle(revision);
	snprintf(path, sizeof path, ".git/objects/%.2s/%s", revision,
	         revision + 2);
	fuzz_write(store, path, NULL, 0);
	free(td_signature_key(bytes.text));
	td_strbuf_clear(&bytes);
	return 0;
}
