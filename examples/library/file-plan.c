/*
 * file-plan STORE PLAN DAY - check a plan that came in on a day, and file it
 *
 *   cc -o file-plan file-plan.c $(pkg-config --cflags --libs thidua)
 */
#include <stdio.h>
#include <thidua.h>
#include <time.h>

int
main(int argc, char **argv)
{
	static char bytes[1 << 20];
	thidua_findings *findings = thidua_findings_new();
	thidua_store *store = NULL;
	enum thidua_status status;
	FILE *file = argc == 4 ? fopen(argv[2], "rb") : NULL;
	size_t size = file ? fread(bytes, 1, sizeof bytes, file) : 0;
	struct thidua_filing how = { .author = "Nguyễn Văn Mẫu",
		                     .email = "mau@vi-du.example",
		                     .time = time(NULL),
		                     .offset = 7 * 60,
		                     .today = argv[argc - 1],
		                     .received = argv[argc - 1] };
	char *path = NULL;

	if (!file)
		return fputs("usage: file-plan STORE PLAN DAY\n", stderr), 2;
	status = thidua_open(&store, argv[1], NULL, findings);
	if (status == THIDUA_OK)
		status = thidua_check(store, THIDUA_PLAN, argv[2], bytes, size,
		                      how.received, findings);
	if (status == THIDUA_OK)
		status = thidua_file_plan(argv[1], &how, argv[2], bytes, size,
		                          &path, findings);
	for (size_t i = 0; i < thidua_findings_count(findings); i++) {
		char *text = thidua_finding_text(findings, i);

		puts(text);
		thidua_free(text);
	}
	if (path)
		puts(path);
	thidua_free(path);
	thidua_close(store);
	thidua_findings_free(findings);
	fclose(file);
	return (int)status;
}
