/*
 * What cannot be read, and the entries that it may bear on. Inside this layer
 * only.
 */
#ifndef TD_VIEWS_DEADLINES_GAPS_H
#define TD_VIEWS_DEADLINES_GAPS_H

#include "views/deadlines/party.h"

/* Note that a record cannot be read; frees the path. */
void
td_agenda_add_gap(struct td_agenda *agenda, char *path);

/* Note why a campaign cannot be told as of a day: its record, or later
 * documents cannot be read. */
void
td_agenda_add_campaign_gap(struct td_agenda *agenda, struct td_reader *reader,
                           const char *campaign);

/* Whether the header, which every day may rest on, cannot be read. Notes the
 * years whose calendars cannot be, too. */
bool
td_agenda_find_store_gaps(struct td_agenda *agenda, struct td_reader *reader);

/* Whether some guidance of a campaign, which may move any of its duties, cannot
 * be read. */
bool
td_agenda_find_guidance_gaps(struct td_agenda *agenda, struct td_reader *reader,
                             const char *campaign);

/* Whether any of these nominations of a campaign, or a record that may be about
 * one of them, cannot be read. */
bool
td_agenda_find_life_gaps(struct td_agenda *agenda, struct td_reader *reader,
                         const char *campaign,
                         const struct td_strlist *nominations);

/* A day of an entry was asked of a year that has no calendar: it is missing, or
 * there and cannot be read, and then nobody can tell the day. */
void
td_agenda_miss(struct td_agenda *agenda, struct td_agenda_entry *entry,
               int year);

/* Whether a duty is one that a unit may owe whose class nobody knows. */
bool
td_party_may_be_bound(const struct td_party *party, const struct td_duty *duty);

/* Name what cannot be read, also what the snapshot alone noticed. Returns TD_OK
 * where there is nothing. */
enum td_status
td_agenda_report_gaps(struct td_agenda *agenda, const struct td_reader *reader,
                      struct td_diag *diag);

#endif
