/*
 * The nominations of a campaign that come under a quota, in the order in which
 * they came in: what was before one is looked up, where many are checked.
 * Private to the layer.
 */
#ifndef TD_CHECK_QUOTA_BOOK_H
#define TD_CHECK_QUOTA_BOOK_H

#include "check/quota_view.h"

/*
 * How many came in before one that is in the store at own_path, and count
 * together with it. The book is made when it is first asked, and kept with the
 * reader. False, *before untouched: this reader keeps none, or they cannot be
 * listed.
 */
bool
td_quota_book_before(int *before, struct td_quota_records *records,
                     const struct td_quota *quota,
                     const struct td_nomination *own, const char *own_path);

#endif
