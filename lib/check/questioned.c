/* What is questioned for the sake of something entered later. */

#include "check/questioned.h"
#include "base/alloc.h"
#include "base/text.h"
#include "check/check.h"
#include "record/ledger.h"
#include "store/layout.h"
#include "store/snapshot.h"

#include <stdlib.h>
#include <string.h>

/* What was found of one record. */
struct answer {
	char *path;
	struct td_question *items;
	size_t count;
};

struct td_questions {
	struct td_reader *reader; /* tells each fault but once: its own */
	struct answer **answers;  /* by path */
	size_t count;
	size_t capacity;
};

const char *
td_question_since(const struct td_question *question)
{
	return question->entered ? question->entered : "unknown";
}

struct td_questions *
td_questions_new(const struct td_snapshot *snapshot)
{
	struct td_questions *questions = td_alloc(1, sizeof *questions);

	questions->reader = td_reader_new(snapshot);
	return questions;
}

static void
free_answer(struct answer *answer)
{
	for (size_t i = 0; i < answer->count; i++) {
		free(answer->items[i].nomination);
		free(answer->items[i].later_record);
		free(answer->items[i].entered);
	}
	free(answer->items);
	free(answer->path);
	free(answer);
}

void
td_questions_free(struct td_questions *questions)
{
	if (!questions)
		return;
	for (size_t i = 0; i < questions->count; i++)
		free_answer(questions->answers[i]);
	free(questions->answers);
	td_reader_free(questions->reader);
	free(questions);
}

/* A path of a finding without what the snapshot puts before it. */
static const char *
bare(const char *path, struct td_reader *reader)
{
	const char *label = td_snapshot_label(td_reader_snapshot(reader));
	size_t length = strlen(label);

	return strncmp(path, label, length) == 0 ? path + length : path;
}

/* The nomination that a finding of a step or a decision is about; NULL: all
 * that the record names. */
static const char *
nomination_of(const struct td_finding *finding, struct td_reader *reader)
{
	static const char prefix[] = "items[";
	const struct td_ledger *ledger = td_reader_ledger(reader, NULL);
	const struct td_decision *const *decisions;
	const char *const *paths;
	const char *keys = finding->keys ? finding->keys : "";
	size_t count;
	size_t item;

	if (strncmp(keys, prefix, sizeof prefix - 1) != 0)
		return NULL;
	item = strtoul(keys + sizeof prefix - 1, NULL, 10);
	count = td_ledger_decisions(&decisions, &paths, ledger);
	for (size_t i = 0; i < count; i++)
		if (strcmp(paths[i], bare(finding->path, reader)) == 0 &&
		    item < decisions[i]->item_count)
			return decisions[i]->items[item].nomination.text;
	return NULL;
}

static void
add_question(struct answer *answer, const struct td_finding *finding,
             struct td_reader *reader)
{
	const char *nomination = nomination_of(finding, reader);
	const char *entered = td_finding_fact(finding, "later_entered");

	answer->items[answer->count++] = (struct td_question){
		.record = answer->path,
		.nomination = nomination ? td_strdup(nomination) : NULL,
		.later_record = td_strdup(
		    bare(td_finding_fact(finding, "later_record"), reader)),
		.entered = entered ? td_strdup(entered) : NULL,
		.rule = td_finding_kind(finding->id)->slug,
	};
}

/* A remark questions nothing. */
static bool
is_question(const struct td_finding *finding, const char *path,
            struct td_reader *reader)
{
	return finding->severity >= TD_WARNING && finding->path &&
	       strcmp(bare(finding->path, reader), path) == 0 &&
	       td_finding_fact(finding, "later_record");
}

static struct answer *
check(struct td_questions *questions, const char *path)
{
	struct answer *answer = td_alloc(1, sizeof *answer);
	struct td_diag *found = td_diag_new();

	answer->path = td_strdup(path);
	/* What is wrong with it is told by records-check. */
	(void)!td_check_path(questions->reader, path, found);
	answer->items = td_alloc(td_diag_count(found), sizeof *answer->items);
	for (size_t i = 0; i < td_diag_count(found); i++)
		if (is_question(td_diag_at(found, i), path, questions->reader))
			add_question(answer, td_diag_at(found, i),
			             questions->reader);
	td_diag_free(found);
	return answer;
}

/* Where a path stands, or would stand, among the answers. */
static size_t
find_place(const struct td_questions *questions, const char *path)
{
	size_t first = 0;
	size_t end = questions->count;

	while (first < end) {
		size_t middle = first + (end - first) / 2;

		if (strcmp(questions->answers[middle]->path, path) < 0)
			first = middle + 1;
		else
			end = middle;
	}
	return first;
}

static const struct answer *
ask(struct td_questions *questions, const char *path)
{
	size_t at = find_place(questions, path);
	struct answer *answer;

	if (at < questions->count &&
	    strcmp(questions->answers[at]->path, path) == 0)
		return questions->answers[at];
	answer = check(questions, path);
	questions->answers = td_grow(questions->answers, questions->count,
	                             &questions->capacity,
	                             sizeof(struct answer *));
	memmove(questions->answers + at + 1, questions->answers + at,
	        (questions->count - at) * sizeof(struct answer *));
	questions->answers[at] = answer;
	questions->count++;
	return answer;
}

const struct td_question *
td_question_of(struct td_questions *questions, const char *path,
               const char *nomination)
{
	const struct answer *answer = ask(questions, path);

	for (size_t i = 0; i < answer->count; i++)
		if (!answer->items[i].nomination ||
		    td_text_equal(answer->items[i].nomination, nomination))
			return &answer->items[i];
	return NULL;
}

const struct td_question *
td_question_of_all(struct td_questions *questions, const char *campaign,
                   const char *nomination)
{
	const struct td_ledger *ledger = td_reader_ledger(questions->reader,
	                                                  NULL);
	const struct td_ledger_event *events;
	size_t count = td_ledger_events(&events, ledger, campaign, nomination);
	char *path = td_path_nomination(campaign, nomination);
	const struct td_question *question = td_question_of(questions, path,
	                                                    nomination);

	free(path);
	for (size_t i = 0; i < count && !question; i++)
		question = td_question_of(questions, events[i].path,
		                          nomination);
	return question;
}
