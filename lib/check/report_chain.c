/* Reports of one unit and occurrence that go together. */

#include "check/report_chain.h"
#include "base/alloc.h"
#include "check/chain.h"

#include <stdlib.h>

void
td_report_chain_gather(struct td_report_chain *chain,
                       const struct td_report *report, const char *path,
                       struct td_date by, struct td_reader *reader)
{
	struct td_strlist paths = TD_STRLIST_INIT;
	struct td_chain found = { .documents = NULL };

	*chain = (struct td_report_chain){ .reports = NULL };
	if (!report->campaign.text || !report->unit.text ||
	    !report->occurrence.text)
		return;
	chain->unread = td_reader_reports(&paths, reader, report->campaign.text,
	                                  report->occurrence.text,
	                                  report->unit.text, NULL) != TD_OK;
	if (!chain->unread) {
		td_chain_gather(&found, TD_KIND_REPORT, report->document, path,
		                &paths, by, reader);
		chain->unread = found.unread;
		chain->reports = td_alloc(found.count + 1,
		                          sizeof(struct td_report *));
		for (; chain->count < found.count; chain->count++)
			td_report_read(&chain->reports[chain->count],
			               found.documents[chain->count]);
		found.count = 0;
	}
	td_chain_clear(&found);
	td_strlist_clear(&paths);
}

/* What one report adds to the earlier ones. */
static void
merge(struct td_report *merged, const struct td_report *report)
{
	td_chain_merge(merged->tasks, &merged->task_count,
	               sizeof *merged->tasks, report->tasks,
	               report->task_count);
	td_chain_merge(merged->results, &merged->result_count,
	               sizeof *merged->results, report->results,
	               report->result_count);
	td_chain_merge(merged->figures, &merged->figure_count,
	               sizeof *merged->figures, report->figures,
	               report->figure_count);
	if (report->task_count > 0)
		merged->tasks_node = report->tasks_node;
	if (report->difficulties.text)
		merged->difficulties = report->difficulties;
	if (report->proposals.text)
		merged->proposals = report->proposals;
}

struct td_report
td_report_chain_merge(const struct td_report_chain *chain,
                      const struct td_report *report)
{
	struct td_report merged = *report;

	for (size_t i = 0; i < chain->count; i++) {
		merged.task_count += chain->reports[i]->task_count;
		merged.result_count += chain->reports[i]->result_count;
		merged.figure_count += chain->reports[i]->figure_count;
	}
	merged.tasks = td_alloc(merged.task_count + 1, sizeof *merged.tasks);
	merged.results = td_alloc(merged.result_count + 1,
	                          sizeof *merged.results);
	merged.figures = td_alloc(merged.figure_count + 1,
	                          sizeof *merged.figures);
	merged.task_count = 0;
	merged.result_count = 0;
	merged.figure_count = 0;
	for (size_t i = 0; i < chain->count; i++)
		merge(&merged, chain->reports[i]);
	merge(&merged, report);
	return merged;
}

void
td_report_chain_free_merged(struct td_report *merged)
{
	if (!merged)
		return;
	free(merged->tasks);
	free(merged->results);
	free(merged->figures);
	*merged = (struct td_report){ .tasks = NULL };
}

void
td_report_chain_clear(struct td_report_chain *chain)
{
	if (!chain)
		return;
	for (size_t i = 0; i < chain->count; i++)
		td_report_free(chain->reports[i]);
	free(chain->reports);
	*chain = (struct td_report_chain){ .reports = NULL };
}
