/* When a unit takes part in a campaign, out of a store. */

#include "check/participation_gather.h"
#include "archive/reader_participation.h"
#include "record/registration.h"
#include "record/withdrawal.h"
#include "store/snapshot.h"
#include "yaml/document.h"

#include <stdlib.h>

/* The paths of its records. */
struct papers {
	char *first; /* NULL: it did not register */
	struct td_strlist again;
	struct td_strlist withdrawals;
};

/* What cannot be listed is told by whoever goes through the store. */
static void
list_papers(struct papers *papers, struct td_reader *reader,
            const char *campaign, const char *unit)
{
	enum td_status status;

	*papers = (struct papers){ .first = td_path_registration(campaign,
		                                                 unit) };
	/* What stands there and is no file may be anything but nothing. */
	if (!td_snapshot_stands(td_reader_snapshot(reader), papers->first)) {
		free(papers->first);
		papers->first = NULL;
	}
	status = td_reader_registrations_again(&papers->again, reader, campaign,
	                                       unit, NULL);
	status = td_worse(status,
	                  td_reader_withdrawals(&papers->withdrawals, reader,
	                                        campaign, unit, NULL));
	(void)status;
}

static void
clear_papers(struct papers *papers)
{
	free(papers->first);
	td_strlist_clear(&papers->again);
	td_strlist_clear(&papers->withdrawals);
}

static void
add_registration(struct td_participation *participation,
                 struct td_reader *reader, const char *path)
{
	const struct td_day unsaid = { .given = false };
	struct td_registration *registration;
	struct td_document *document;

	if (td_reader_document(&document, reader, TD_KIND_REGISTRATION, path,
	                       NULL) != TD_OK) {
		td_participation_add(participation, false, &unsaid, &unsaid,
		                     path);
		return;
	}
	td_registration_read(&registration, document);
	td_participation_add(participation, false, &registration->registered_on,
	                     &unsaid, td_document_path(document));
	td_registration_free(registration);
}

static void
add_withdrawal(struct td_participation *participation, struct td_reader *reader,
               const char *path, struct td_strlist *broken)
{
	struct td_withdrawal *withdrawal;
	struct td_document *document;

	if (td_reader_document(&document, reader, TD_KIND_WITHDRAWAL, path,
	                       NULL) != TD_OK) {
		if (broken)
			td_strlist_add(broken, path);
		return;
	}
	td_withdrawal_read(&withdrawal, document);
	td_participation_add(participation, true, &withdrawal->withdrawn_on,
	                     &withdrawal->entered, td_document_path(document));
	td_withdrawal_free(withdrawal);
}

static void
read_papers(struct td_participation *participation, struct td_reader *reader,
            const struct papers *papers, struct td_strlist *broken)
{
	if (papers->first)
		add_registration(participation, reader, papers->first);
	for (size_t i = 0; i < papers->again.count; i++)
		add_registration(participation, reader, papers->again.items[i]);
	for (size_t i = 0; i < papers->withdrawals.count; i++)
		add_withdrawal(participation, reader,
		               papers->withdrawals.items[i], broken);
}

void
td_participation_gather(struct td_participation *participation,
                        struct td_reader *reader, const char *campaign,
                        const char *unit, struct td_strlist *broken)
{
	struct papers papers;

	if (!campaign || !unit)
		return;
	list_papers(&papers, reader, campaign, unit);
	read_papers(participation, reader, &papers, broken);
	clear_papers(&papers);
}

enum td_takes_part
td_participation_of(struct td_date *ended, struct td_reader *reader,
                    const char *campaign, const char *unit,
                    const struct td_date *by, struct td_date on)
{
	struct td_participation participation = TD_PARTICIPATION_INIT;
	enum td_takes_part part = TD_TAKES_PART;
	struct papers papers;

	if (!campaign || !unit)
		return TD_TAKES_NO_PART;
	list_papers(&papers, reader, campaign, unit);
	/* Most register once and stay: that need not be read. */
	if (by || !papers.first || papers.withdrawals.count > 0) {
		read_papers(&participation, reader, &papers, NULL);
		part = td_participation_on(ended, &participation, by, on,
		                           td_reader_known(reader));
		td_participation_clear(&participation);
	}
	clear_papers(&papers);
	return part;
}
