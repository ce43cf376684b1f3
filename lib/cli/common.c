/*
 * The table of common options.
 */
#include "cli/common.h"

#include "cli/reference.h"
#include "diag/message.h"

#include <assert.h>

static const char *const formats[] = { "text", "json", NULL };
static const char *const severities[] = { "error", "warning", "note", NULL };
static const char *const languages[] = { "vi", "en", NULL };

static void
add(struct td_common *common, struct td_option row)
{
	size_t count = 0;

	while (common->rows[count].name)
		count++;
	/* The last row stays empty: it ends the table. */
	assert(count + 1 < sizeof common->rows / sizeof *common->rows);
	common->rows[count] = row;
}

static bool
only_reads(enum td_need need)
{
	return need == TD_NEED_STORE || need == TD_NEED_COMMIT ||
	       need == TD_NEED_HISTORY || need == TD_NEED_MAYBE_STORE;
}

static const char *
store_help(enum td_need need)
{
	if (need == TD_NEED_DIRECTORY)
		return N_("where to make the store; otherwise THIDUA_STORE, "
		          "otherwise here");
	if (need == TD_NEED_MAYBE_STORE)
		return N_("the store whose calendars and policies count; "
		          "otherwise THIDUA_STORE, otherwise the nearest "
		          "directory upwards that holds thidua.yaml, "
		          "otherwise none: what comes with the suite counts");
	return N_("the store; otherwise THIDUA_STORE, otherwise the nearest "
	          "directory upwards that holds thidua.yaml");
}

static void
add_store_options(struct td_common *common, enum td_need need)
{
	add(common, (struct td_option){ .letter = 'C',
	                                .name = "store",
	                                .argument = "DIR",
	                                .text = &common->store,
	                                .help = store_help(need) });
	if (only_reads(need))
		add(common, (struct td_option){
				.name = "at",
				.argument = "REV",
				.text = &common->at,
				.help = N_("read the records as they were in "
		                           "this commit") });
	else
		add(common,
		    (struct td_option){
			.letter = 'n',
			.name = "dry-run",
			.flag = &common->dry_run,
			.help = N_("check everything, write nothing") });
	if (need == TD_NEED_COMMIT)
		add(common,
		    (struct td_option){
			.name = "work-tree",
			.flag = &common->work_tree,
			.help = N_("read what lies in the work tree, "
		                   "committed or not, in place of the last "
		                   "commit") });
	add(common, (struct td_option){
			.name = "today",
			.argument = "DATE",
			.text = &common->today,
			.help = N_("the day to judge by, as YYYY-MM-DD; "
	                           "otherwise the present one") });
}

static void
add_telling_options(struct td_common *common, bool checks)
{
	add(common,
	    (struct td_option){ .name = "summary",
	                        .flag = &common->summary,
	                        .help = N_("one line for a note or warning "
	                                   "about many records, as on a "
	                                   "terminal; text only") });
	if (!checks)
		return;
	add(common, (struct td_option){ .name = "severity",
	                                .argument = "LEVEL",
	                                .text = &common->severity,
	                                .choices = severities,
	                                .help = N_("the least severity that is "
	                                           "told; the exit status is "
	                                           "as it was") });
	add(common, (struct td_option){ .letter = 'q',
	                                .name = "quiet",
	                                .flag = &common->quiet,
	                                .help = N_("tell nothing but what "
	                                           "could not be read; the "
	                                           "exit status is as it "
	                                           "was") });
}

void
td_common_init(struct td_common *common, enum td_need need, bool checks)
{
	*common = (struct td_common){ 0 };

	if (need != TD_NEED_NOTHING)
		add_store_options(common, need);
	add(common, (struct td_option){ .name = "format",
	                                .argument = "FORMAT",
	                                .text = &common->format,
	                                .choices = formats,
	                                .help = N_("how to write findings and "
	                                           "results") });
	add_telling_options(common, checks);
	add(common,
	    (struct td_option){ .name = "lang",
	                        .argument = "LANG",
	                        .text = &common->language,
	                        .choices = languages,
	                        .help = N_("the language of messages; "
	                                   "otherwise that of the locale") });
	add(common, (struct td_option){ .letter = 'h',
	                                .name = "help",
	                                .flag = &common->help,
	                                .help = N_("show this and end") });
	add(common,
	    (struct td_option){ .name = "version",
	                        .flag = &common->version,
	                        .help = N_("show the version and end") });
	add(common, (struct td_option){ .name = "print-options",
	                                .argument = "PART",
	                                .text = &common->print,
	                                .choices = td_reference_parts });
}

void
td_common_set_formats(struct td_common *common, const char *const *choices)
{
	for (struct td_option *row = common->rows; row->name; row++)
		if (row->text == &common->format)
			row->choices = choices;
}
