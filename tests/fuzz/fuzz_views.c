/*
 * Any text as a record of a store whose awards are decided, shown by the
 * commands that read: its first line is its path. What stood there is put back.
 */

#include "mutate.h"
#include "run_command.h"

#include <stdlib.h>
#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv);

fuzz_command award_publish_main;
fuzz_command award_shares_main;
fuzz_command award_status_main;
fuzz_command calendar_show_main;
fuzz_command deadline_list_main;
fuzz_command document_draft_main;

static const struct {
	fuzz_command *command;
	const char *words[8];
} views[] = {
	{ award_status_main, { "award-status" } },
	{ award_status_main, { "award-status", "--format", "json" } },
	{ award_shares_main, { "award-shares" } },
	{ award_shares_main, { "award-shares", "--pending" } },
	{ award_publish_main, { "award-publish", "--format", "html" } },
	{ award_publish_main, { "award-publish", "--format", "json" } },
	{ deadline_list_main, { "deadline-list", "--today", "2027-12-01" } },
	{ deadline_list_main,
	  { "deadline-list", "--today", "2027-12-01", "--format", "ics" } },
	{ calendar_show_main, { "calendar-show", "2027" } },
	{ document_draft_main,
	  { "document-draft", "to-trinh", "--campaign", "ha-tinh-2026" } },
	{ document_draft_main,
	  { "document-draft", "danh-sach", "--campaign", "ha-tinh-2026",
	    "--format", "fodt" } },
	{ document_draft_main,
	  { "document-draft", "quyet-dinh", "--campaign", "mau-khen-thuong" } },
	{ document_draft_main,
	  { "document-draft", "bang-khen", "--campaign", "ha-tinh-2026" } },
};

static const char *store;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	store = fuzz_store("decided");
	return 0;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	return fuzz_mutate_yaml(data, size, max, fuzz_first_line(data, size),
	                        seed);
}

size_t
LLVMFuzzerCustomCrossOver(const uint8_t *first, size_t first_size,
                          const uint8_t *second, size_t second_size,
                          uint8_t *out, size_t max, unsigned int seed)
{
	return fuzz_cross_yaml(
	    first, first_size, fuzz_first_line(first, first_size), second,
	    second_size, fuzz_first_line(second, second_size), out, max, seed);
}

static void
run(size_t number)
{
	const char *words[12] = { NULL };
	size_t count = 0;

	for (; views[number].words[count]; count++)
		words[count] = views[number].words[count];
	words[count] = "-C";
	words[count + 1] = store;
	fuzz_run(views[number].command, words);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const size_t count = sizeof views / sizeof *views;
	size_t head = fuzz_first_line(data, size);
	uint8_t *kept;
	char path[512];
	size_t kept_size = 0;
	size_t sum = size;

	if (head < 2 || head >= sizeof path)
		return 0;
	memcpy(path, data, head - 1);
	path[head - 1] = '\0';
	/* Only records that there are. */
	kept = strstr(path, "..") ? NULL : fuzz_read(&kept_size, store, path);
	if (!kept)
		return 0;
	for (size_t i = 0; i < size; i++)
		sum = sum * 31 + data[i];
	fuzz_write(store, path, data + head, size - head);
	run(sum % count);
	run((sum / count) % count);
	fuzz_write(store, path, kept, kept_size);
	free(kept);
	return 0;
}
