/*
 * Which events of a chronicle are questioned. Private to the log.
 */
#ifndef TD_VIEWS_LOG_CHRONICLE_QUESTIONS_H
#define TD_VIEWS_LOG_CHRONICLE_QUESTIONS_H

#include "views/log/chronicle.h"

/* Ask of each record that an event added, as it stands in the last commit. */
void
td_chronicle_ask_questions(struct td_chronicle *chronicle);

#endif
