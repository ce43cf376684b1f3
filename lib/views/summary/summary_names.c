/* What parts of a summary are called, and the texts that it keeps. */

#include "views/summary/summary_parts.h"

const char *
td_summary_part_name(enum td_summary_part part)
{
	static const char *const names[] = {
		[TD_SUMMARY_CRITERION] = "criterion",
		[TD_SUMMARY_FIGURE] = "figure",
		[TD_SUMMARY_TASKS] = "tasks",
	};

	return names[part];
}

const char *
td_summary_group_name(enum td_summary_group group)
{
	static const char *const names[] = {
		[TD_SUMMARY_ALL] = "all",
		[TD_SUMMARY_CLASS] = "class",
		[TD_SUMMARY_LOCALITY] = "locality",
		[TD_SUMMARY_CLUSTER] = "cluster",
	};

	return names[group];
}

const char *
td_summary_number_name(enum td_summary_number number)
{
	static const char *const names[TD_SUMMARY_NUMBERS] = {
		[TD_SUMMARY_MINIMUM] = "minimum",
		[TD_SUMMARY_MEDIAN] = "median",
		[TD_SUMMARY_MAXIMUM] = "maximum",
		[TD_SUMMARY_SUM] = "sum",
		[TD_SUMMARY_SHARE] = "share",
	};

	return names[number];
}

const char *
td_summary_keep(struct td_summary *summary, const char *text)
{
	td_strlist_add(&summary->texts, text);
	return summary->texts.items[summary->texts.count - 1];
}
