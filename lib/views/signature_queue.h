/* Signatures that are checked several at once. Private to signatures.c. */
#ifndef TD_VIEWS_SIGNATURE_QUEUE_H
#define TD_VIEWS_SIGNATURE_QUEUE_H

#include "views/signature_parts.h"

struct td_signature_queue;

struct td_signature_queue *
td_signature_queue_new(void);

/* Begin to check a signature, which is taken over, by the list that was read
 * last. What a question was given lives until the queue is freed. */
void
td_signature_queue_add(struct td_signature_queue *queue,
                       const struct td_signature_question *question,
                       struct td_signed_bytes *with);

/* Wait for all; then what each found is there. NULL is fine. */
void
td_signature_queue_free(struct td_signature_queue *queue);

#endif
