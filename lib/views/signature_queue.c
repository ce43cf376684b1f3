/* Signatures that are checked several at once: a program each, as many as there
 * are processors for, and one that stands ready. */

/* For sched_getaffinity(). */
#define _GNU_SOURCE

#include "views/signature_queue.h"
#include "base/alloc.h"

#include <sched.h>
#include <stdlib.h>

/* A list of signers and what each program says are held for each. */
#define AT_ONCE_MAX 16

struct slot {
	struct td_signature_question question;
	struct td_signed_bytes with;
};

struct td_signature_queue {
	struct slot *slots[AT_ONCE_MAX]; /* under way, the oldest first */
	size_t count;
	size_t at_once;
};

/* Which processors this process may run on. */
static size_t
count_processors(void)
{
	cpu_set_t set;
	int count = 1;

	CPU_ZERO(&set);
	if (sched_getaffinity(0, sizeof set, &set) == 0)
		count = CPU_COUNT(&set);
	return count > 1 ? (size_t)count : 1;
}

struct td_signature_queue *
td_signature_queue_new(void)
{
	struct td_signature_queue *queue = td_alloc(1, sizeof *queue);

	queue->at_once = count_processors() + 1;
	if (queue->at_once > AT_ONCE_MAX)
		queue->at_once = AT_ONCE_MAX;
	return queue;
}

static void
free_slot(struct slot *slot)
{
	td_signed_bytes_clear(&slot->with);
	free(slot);
}

/* Waits for the oldest. Where it has another step that comes last, beside the
 * others. */
static void
advance(struct td_signature_queue *queue)
{
	struct slot *slot = queue->slots[0];

	for (size_t i = 1; i < queue->count; i++)
		queue->slots[i - 1] = queue->slots[i];
	queue->count--;
	td_signature_finish(&slot->question);
	if (slot->question.step != TD_STEP_DONE &&
	    td_signature_start(&slot->question) != 0)
		td_signature_give_up(&slot->question);
	if (slot->question.step == TD_STEP_DONE)
		free_slot(slot);
	else
		queue->slots[queue->count++] = slot;
}

void
td_signature_queue_add(struct td_signature_queue *queue,
                       const struct td_signature_question *question,
                       struct td_signed_bytes *with)
{
	struct slot *slot = td_alloc(1, sizeof *slot);
	int error = 0;

	slot->question = *question;
	slot->with = *with;
	slot->question.with = &slot->with;
	*with = (struct td_signed_bytes){ .signature = NULL };
	td_signature_prepare(&slot->question);
	while (queue->count == queue->at_once)
		advance(queue);
	if (slot->question.step != TD_STEP_DONE)
		error = td_signature_start(&slot->question);
	/* Few files or processes may be had: then one after the other. */
	while (error && queue->count > 0) {
		advance(queue);
		error = td_signature_start(&slot->question);
	}
	if (error)
		td_signature_give_up(&slot->question);
	if (slot->question.step == TD_STEP_DONE)
		free_slot(slot);
	else
		queue->slots[queue->count++] = slot;
}

void
td_signature_queue_free(struct td_signature_queue *queue)
{
	if (!queue)
		return;
	while (queue->count > 0)
		advance(queue);
	free(queue);
}
