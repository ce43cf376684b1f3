/*
 * Any text as a table of units, people or past awards, entered as a rehearsal
 * into a store. The first line says of which.
 */

#include "mutate.h"
#include "run_command.h"

#include <string.h>

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerInitialize(int *argc, char ***argv);

fuzz_command award_load_main;
fuzz_command person_register_main;
fuzz_command unit_register_main;

static const char *const words[] = { "",
	                             "\"\"",
	                             "x",
	                             "2024-12-20",
	                             "2024-02-30",
	                             "11/12/2024",
	                             "12/QĐ-UBND",
	                             "LDTT",
	                             "BK-CTUBND",
	                             "HCLD3",
	                             "individual",
	                             "collective",
	                             "household",
	                             "annual",
	                             "final",
	                             "merit",
	                             "campaign",
	                             "district-chairman",
	                             "province-chairman",
	                             "agency",
	                             "locality",
	                             "school",
	                             "official",
	                             "worker",
	                             "province",
	                             "commune",
	                             "unit",
	                             "ha-tinh-so-xay-dung",
	                             "ha-tinh-ubnd-tinh",
	                             "tran-thi-thu",
	                             "pham-thi-vi-du",
	                             "mai-thi-mau-so",
	                             "thuong-xuyen",
	                             "710000",
	                             "-5",
	                             "1e6",
	                             "99999999999999999999",
	                             "NGA\u0301Y",
	                             "../..",
	                             "a--b",
	                             "\x1b[31m",
	                             "=1+1",
	                             "\"a\nb\"",
	                             "name",
	                             "id",
	                             "class",
	                             "level",
	                             "issuer",
	                             "number",
	                             "recipient",
	                             "Nguyễn Văn An",
	                             NULL };

static const char *store;

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc;
	(void)argv;
	store = fuzz_store("past");
	return 0;
}

size_t
LLVMFuzzerCustomMutator(uint8_t *data, size_t size, size_t max,
                        unsigned int seed)
{
	size_t head = fuzz_first_line(data, size);

	return head + fuzz_mutate_rows(data + head, size - head, max - head,
	                               ',', words, seed);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char path[4096];
	size_t head = fuzz_first_line(data, size);

	if (head == 0)
		return 0;
	fuzz_write(store, ".git/table.csv", data + head, size - head);
	if (!*path) {
		strcpy(path, store);
		strcat(path, "/.git/table.csv");
	}
	switch (*data) {
	case 'u':
		fuzz_run(unit_register_main,
		         (const char *const[]){ "unit-register", "-nC", store,
		                                "--csv", path, NULL });
		break;
	case 'p':
		fuzz_run(person_register_main,
		         (const char *const[]){ "person-register", "-nC", store,
		                                "--csv", path, NULL });
		break;
	default:
		fuzz_run(award_load_main,
		         (const char *const[]){ "award-load", "-nC", store,
		                                "--today", "2026-05-05",
		                                "--campaign", "thuong-xuyen",
		                                path, NULL });
	}
	return 0;
}
