/*
 * What every command does the same way, seen from outside: a toy command run
 * by the shell, its exit status, and all of what it wrote.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#define TOY "\"$TOY\" "
#define CHECK_USAGE "usage: toy-check [OPTION...] FILE...\n"
#define SHOW_USAGE "usage: toy-show [OPTION...] --unit ID\n"
#define SHOW_USAGE_VI "cách dùng: toy-show [OPTION...] --unit ID\n"

struct row {
	const char *name;
	const char *command;
	int status;
	const char *out;
	const char *err;
};

static struct row rows[] = {
	{ "done: 0", TOY "toy-check a", 0, "a 2\n", "" },
	{ "a broken rule: 1", TOY "toy-names right wrong", 1,
	  "<right>\n<wrong>\n"
	  "x: error: is in the store already, with other content "
	  "[file-exists]\n",
	  "" },
	{ "findings of a command that checks nothing", TOY "toy-tell wrong", 1,
	  "<wrong>\n",
	  "x: error: is in the store already, with other content "
	  "[file-exists]\n" },
	{ "findings as JSON", TOY "toy-tell --format=json wrong", 1,
	  "<wrong>\n",
	  "{\"rule\":\"file-exists\",\"severity\":\"error\",\"path\":\"x\","
	  "\"message\":\"is in the store already, with other content\"}\n" },
	{ "a wrong command line: 2", TOY "toy-check --colour", 2, "",
	  "toy-check: unknown option '--colour'\n" CHECK_USAGE },
	{ "too few operands", TOY "toy-check", 2, "",
	  "toy-check: too few operands: 0 given, at least 1 "
	  "wanted\n" CHECK_USAGE },
	{ "too many operands", TOY "toy-check a a a a", 2, "",
	  "toy-check: too many operands: 4 given, at most 3 "
	  "wanted\n" CHECK_USAGE },
	{ "an operand where none is taken", TOY "toy-show -ux 'kế hoạch'", 2,
	  "",
	  "toy-show: no operand is taken, 'kế hoạch' was given\n" SHOW_USAGE },
	{ "standard input twice", TOY "toy-check - -", 2, "",
	  "toy-check: '-' is given more than once, but standard input is read "
	  "once\n" CHECK_USAGE },
	{ "a wrong day", TOY "toy-show -ux --today=2026-02-29", 2, "",
	  "toy-show: '2026-02-29' is no day, option '--today' wants "
	  "YYYY-MM-DD\n" SHOW_USAGE },
	{ "an empty -C", TOY "toy-show -ux -C ''", 2, "",
	  "toy-show: option '--store' lacks its argument DIR\n" SHOW_USAGE },
	{ "a usage error that the command finds",
	  TOY "toy-show -C store -unobody >/dev/null", 2, "",
	  "toy-show: unit 'nobody' cannot be meant, with 3 tags\n" SHOW_USAGE },
	{ "a missing file: 3", TOY "toy-check nope a", 3, "a 2\n",
	  "nope: trouble: no such file [file-missing]\n" },
	{ "a directory for a file", TOY "toy-check store", 3, "",
	  "store: trouble: cannot be read: it is a directory "
	  "[file-unreadable]\n" },
	{ "a file that has no end", TOY "toy-check /dev/zero", 3, "",
	  "/dev/zero: trouble: larger than 4194304 bytes, the most that is "
	  "read [file-too-large]\n" },
	{ "the largest file", "head -c 4194304 /dev/zero | " TOY "toy-check -",
	  0, "<stdin> 4194304\n", "" },
	{ "one byte more", "head -c 4194305 /dev/zero | " TOY "toy-check -", 3,
	  "",
	  "<stdin>: trouble: larger than 4194304 bytes, the most that is read "
	  "[file-too-large]\n" },
	{ "a file from a pipe", "echo abc | " TOY "toy-check -", 0,
	  "<stdin> 4\n", "" },
	{ "standard input closed", TOY "toy-check - <&-", 3, "",
	  "<stdin>: trouble: cannot be read: it is closed "
	  "[file-unreadable]\n" },
	{ "standard input closed and not asked for", TOY "toy-check a <&-", 0,
	  "a 2\n", "" },
	{ "a full disk", TOY "toy-check a >/dev/full", 3, "",
	  "toy-check: trouble: cannot write to standard output: no space left "
	  "on the device [output-unwritable]\n" },
	{ "a full disk, as JSON", TOY "toy-check a --format json >/dev/full", 3,
	  "",
	  "{\"rule\":\"output-unwritable\",\"severity\":\"trouble\","
	  "\"message\":\"cannot write to standard output: no space left on "
	  "the device\",\"facts\":{\"reason\":\"no space left on the "
	  "device\"}}\n" },
	{ "a full disk weighs more than a broken rule",
	  TOY "toy-names wrong >/dev/full", 3, "",
	  "toy-names: trouble: cannot write to standard output: no space left "
	  "on the device [output-unwritable]\n" },
	{ "help on a full disk", TOY "toy-check --help >/dev/full", 3, "",
	  "toy-check: trouble: cannot write to standard output: no space left "
	  "on the device [output-unwritable]\n" },
	{ "standard output closed", TOY "toy-check a >&-", 3, "",
	  "toy-check: trouble: cannot write to standard output: it is closed "
	  "[output-unwritable]\n" },
	{ "standard output closed, nothing to say", TOY "toy-tell >&-", 0, "",
	  "" },
	{ "standard error closed", TOY "toy-check --colour 2>&-", 2, "", "" },
	{ "everything closed", TOY "toy-check a <&- >&- 2>&-", 3, "", "" },
	/* The shell tells a signal as 128 and its number. */
	{ "a reader that went away ends the command, as it does git",
	  "{ sleep 0.2; " TOY "toy-names a; echo $? >status; } | :; "
	  "while ! test -s status; do sleep 0.1; done; cat status",
	  0, "141\n", "" },
	{ "also when the parent ignores the signal",
	  "rm -f status; trap '' PIPE; "
	  "{ sleep 0.2; " TOY "toy-names a; echo $? >status; } | :; "
	  "while ! test -s status; do sleep 0.1; done; cat status",
	  0, "141\n", "" },

	{ "names from operands", TOY "toy-names a -- -b", 0, "<a>\n<-b>\n",
	  "" },
	{ "names from standard input",
	  "printf 'a\\r\\n\\n  đơn vị \\nb' | " TOY "toy-names -", 0,
	  "<a>\n<đơn vị>\n<b>\n", "" },
	{ "no names on standard input", TOY "toy-names - </dev/null", 3, "",
	  "<stdin>: trouble: names nothing, one name a line is wanted "
	  "[names-empty]\n" },
	{ "names with a NUL", "printf 'a\\0b' | " TOY "toy-names -", 3, "",
	  "<stdin>: trouble: cannot be read: there is a NUL byte in it "
	  "[file-unreadable]\n" },

	{ "the version", TOY "toy-check --version", 0,
	  "toy-check (thidua) " TD_VERSION "\n", "" },
	{ "help", TOY "toy-check --help", 0,
	  "toy-check - check toys\n"
	  "\n"
	  "usage: toy-check [OPTION...] FILE...\n"
	  "\n"
	  "common options:\n"
	  "      --format FORMAT   how to write findings and results (one of: "
	  "text, json)\n"
	  "      --summary         one line for a note or warning about many "
	  "records, as on\n"
	  "                        a terminal; text only\n"
	  "      --severity LEVEL  the least severity that is told; the exit "
	  "status is as\n"
	  "                        it was (one of: error, warning, note)\n"
	  "  -q, --quiet           tell nothing but what could not be read; "
	  "the exit status\n"
	  "                        is as it was\n"
	  "      --lang LANG       the language of messages; otherwise that of "
	  "the locale\n"
	  "                        (one of: vi, en)\n"
	  "  -h, --help            show this and end\n"
	  "      --version         show the version and end\n"
	  "\n"
	  "exit status:\n"
	  "  0  done, nothing to complain about\n"
	  "  1  the records break a rule\n"
	  "  2  the command line is wrong\n"
	  "  3  it could not be done or looked at\n"
	  "\n"
	  "manual: man toy-check\n",
	  "" },
	{ "help in Vietnamese", TOY "toy-check -h --lang vi", 0,
	  "toy-check - check toys\n"
	  "\n"
	  "cách dùng: toy-check [OPTION...] FILE...\n"
	  "\n"
	  "tùy chọn chung:\n"
	  "      --format FORMAT   dạng in kết quả, lỗi và cảnh báo (một "
	  "trong: text, json)\n"
	  "      --summary         ghi chú, cảnh báo lặp lại ở nhiều hồ sơ chỉ "
	  "in một dòng,\n"
	  "                        như khi in ra màn hình; chỉ với dạng text\n"
	  "      --severity LEVEL  chỉ in từ mức này trở lên; mã kết thúc "
	  "không đổi (một\n"
	  "                        trong: error, warning, note)\n"
	  "  -q, --quiet           không in gì ngoài những gì không đọc được; "
	  "mã kết thúc\n"
	  "                        không đổi\n"
	  "      --lang LANG       ngôn ngữ của thông báo; nếu không nêu thì "
	  "theo hệ thống\n"
	  "                        (một trong: vi, en)\n"
	  "  -h, --help            in phần trợ giúp này rồi kết thúc\n"
	  "      --version         in phiên bản rồi kết thúc\n"
	  "\n"
	  "mã kết thúc:\n"
	  "  0  không có lỗi (có thể có cảnh báo)\n"
	  "  1  hồ sơ vi phạm quy định\n"
	  "  2  dòng lệnh sai\n"
	  "  3  không làm được hoặc không xem được\n"
	  "\n"
	  "hướng dẫn đầy đủ: man toy-check\n",
	  "" },
	{ "help asks for no operand and no store",
	  TOY "toy-show --help >/dev/null", 0, "", "" },
	{ "--lang counts for a fault before it",
	  TOY "toy-show --colour --lang vi", 2, "",
	  "toy-show: không có tùy chọn '--colour'\n" SHOW_USAGE_VI },
	{ "the locale, though it is not installed",
	  "LC_ALL=vi_VN.UTF-8 " TOY "toy-show --colour", 2, "",
	  "toy-show: không có tùy chọn '--colour'\n" SHOW_USAGE_VI },
	{ "LANGUAGE", "LANGUAGE=vi " TOY "toy-show --colour", 2, "",
	  "toy-show: không có tùy chọn '--colour'\n" SHOW_USAGE_VI },
	{ "--lang en over the locale",
	  "LC_ALL=vi_VN.UTF-8 LANGUAGE=vi " TOY "toy-show --colour --lang=en",
	  2, "", "toy-show: unknown option '--colour'\n" SHOW_USAGE },
	{ "no locale at all",
	  "unset LC_ALL LANG LANGUAGE; " TOY "toy-show --colour", 2, "",
	  "toy-show: unknown option '--colour'\n" SHOW_USAGE },

	{ "the values of options",
	  TOY "toy-show -C store -ux -ta -tb --gre lime --loud "
	      "--today 2026-05-11",
	  0, "unit=x green=lime tags=2 loud=1 today=2026-05-11\n", "" },
	{ "the present day",
	  "test \"$(" TOY "toy-show -C store -ux)\" = "
	  "\"unit=x green=- tags=0 loud=0 today=$(date +%F)\"",
	  0, "", "" },
	{ "the present day is the local one",
	  "test \"$(TZ=XXX-14 " TOY "toy-show -C store -ux)\" = "
	  "\"unit=x green=- tags=0 loud=0 today=$(TZ=XXX-14 date +%F)\"",
	  0, "", "" },
	{ "no store", "cd / && " TOY "toy-where", 3, "",
	  "toy-where: trouble: / is in no store: found no 'thidua.yaml' "
	  "[not-a-store]\n" },
	{ "a directory that is no store", TOY "toy-where -C /", 3, "",
	  "toy-where: trouble: / is in no store: found no 'thidua.yaml' "
	  "[not-a-store]\n" },
	{ "the store that is named", TOY "toy-where -C store", 0,
	  "store open\n", "" },
	{ "the store of the environment", "THIDUA_STORE=store " TOY "toy-where",
	  0, "store open\n", "" },
	{ "-C over the environment", "THIDUA_STORE=/ " TOY "toy-where -C store",
	  0, "store open\n", "" },
	{ "the store upwards",
	  "cd store/deep && THIDUA_STORE= " TOY "toy-where | sed 's,^/.*/,,'",
	  0, "store open\n", "" },
	{ "a commit", TOY "toy-where -C store --at HEAD", 0, "store open\n",
	  "" },
	{ "a commit, from below the store",
	  "cd store/deep && " TOY "toy-where --at HEAD | sed 's,^/.*/,,'", 0,
	  "store open\n", "" },
	{ "a commit of a bare repository",
	  TOY "toy-where -C bare.git --at main", 0, "bare.git open\n", "" },
	{ "a commit, from within a bare repository",
	  "cd bare.git && " TOY "toy-where --at main", 0, ". open\n", "" },
	{ "no such commit", TOY "toy-where -C store --at nope", 3, "",
	  "toy-where: trouble: 'nope' names no commit [revision-unknown]\n" },
	{ "no store where none is needed", "cd / && " TOY "toy-maybe", 0,
	  "none text -\n", "" },
	{ "a store where none is needed", TOY "toy-maybe -C store", 0,
	  "store text -\n", "" },
	{ "the store upwards, where none is needed",
	  "cd store/deep && " TOY "toy-maybe | sed 's,^/.*/,,'", 0,
	  "store text -\n", "" },
	{ "the environment's store, where none is needed",
	  "THIDUA_STORE=store " TOY "toy-maybe", 0, "store text -\n", "" },
	{ "what is named has to be a store", TOY "toy-maybe -C /", 3, "",
	  "toy-maybe: trouble: / is in no store: found no 'thidua.yaml' "
	  "[not-a-store]\n" },
	{ "a commit, where no store is needed",
	  TOY "toy-maybe -C bare.git --at main", 0, "bare.git text -\n", "" },
	{ "a commit of nothing", "cd / && " TOY "toy-maybe --at main", 3, "",
	  NULL },
	{ "a format of the command's own", TOY "toy-maybe --format csv", 0,
	  "none csv -\n", "" },
	{ "a common format beside it", TOY "toy-maybe --format json", 0,
	  "none json json\n", "" },
	{ "a format that only others have", TOY "toy-where --format csv", 2, "",
	  NULL },
	{ "a store to write", TOY "toy-write -nC store", 0,
	  "store found dry\nLan 1700000000 420\n", "" },
	{ "a store to make", TOY "toy-make", 0, ". found\nLan 1700000000 420\n",
	  "" },
	{ "a store to make elsewhere", TOY "toy-make -C new", 0,
	  "new found\nLan 1700000000 420\n", "" },
	{ "--today moves no commit", TOY "toy-make --today 2026-01-01", 0,
	  ". found\nLan 1700000000 420\n", "" },
	{ "an author's date that cannot be read",
	  "GIT_AUTHOR_DATE=now " TOY "toy-write -C store", 3, "",
	  "toy-write: trouble: cannot read GIT_AUTHOR_DATE 'now', "
	  "'2026-05-11T08:30:00+07:00' or '@1778463000 +0700' is wanted "
	  "[author-date-unreadable]\n" },
	{ "no --at where records are written", TOY "toy-write --at HEAD", 2, "",
	  "toy-write: unknown option '--at'\n"
	  "usage: toy-write [OPTION...]\n" },
	{ "no --dry-run where they are read", TOY "toy-where -n", 2, "",
	  "toy-where: unknown option '-n'\n"
	  "usage: toy-where [OPTION...]\n" },
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static char *
read_back(const char *name)
{
	static char text[8192];
	FILE *file = fopen(name, "r");
	size_t size;

	assert_non_null(file);
	size = fread(text, 1, sizeof text - 1, file);
	fclose(file);
	text[size] = '\0';
	return text;
}

static void
command_row(void **state)
{
	const struct row *row = *state;
	char line[1024];
	int ended;

	snprintf(line, sizeof line, "exec >.out 2>.err; %s", row->command);
	ended = system(line);
	if (row->err)
		assert_string_equal(read_back(".err"), row->err);
	if (row->out)
		assert_string_equal(read_back(".out"), row->out);
	assert_true(WIFEXITED(ended));
	assert_int_equal(WEXITSTATUS(ended), row->status);
}

static char directory[] = "/tmp/thidua-command-XXXXXX";

static int
make_directory(void **state)
{
	(void)state;
	setenv("TOY", TD_BINARY_DIR "/tests/toy_command", 1);
	setenv("GIT_AUTHOR_NAME", "Lan", 1);
	setenv("GIT_AUTHOR_DATE", "@1700000000 +0700", 1);
	setenv("LC_ALL", "C.UTF-8", 1);
	unsetenv("THIDUA_STORE");
	unsetenv("LANGUAGE");
	if (!mkdtemp(directory) || chdir(directory) != 0)
		return 1;
	return system("echo x >a && mkdir -p store/deep && "
	              "echo 'schema: thidua/store/1' >store/thidua.yaml && "
	              "cd store && git init -qb main && git add . && "
	              "git -c user.name=Lan -c user.email=lan@example.vn "
	              "commit -qm Begin && git clone -q --bare . ../bare.git");
}

static int
remove_directory(void **state)
{
	char line[64];

	(void)state;
	snprintf(line, sizeof line, "rm -r %s", directory);
	return chdir("/") != 0 || system(line) != 0;
}

int
main(void)
{
	struct CMUnitTest tests[ROW_COUNT];

	for (size_t i = 0; i < ROW_COUNT; i++)
		tests[i] = (struct CMUnitTest){ .name = rows[i].name,
			                        .test_func = command_row,
			                        .initial_state = &rows[i] };
	return cmocka_run_group_tests_name("command", tests, make_directory,
	                                   remove_directory);
}
