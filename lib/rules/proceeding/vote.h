/*
 * The arithmetic of a council's vote. Whole numbers only; the base is always
 * all members of the council, never those who were present (Decree
 * 98/2023/NĐ-CP, art. 30(7)).
 */
#ifndef TD_RULES_PROCEEDING_VOTE_H
#define TD_RULES_PROCEEDING_VOTE_H

#include <stdbool.h>

/* Whether so many votes of so many members reach a share in per cent. */
bool
td_vote_reaches(int votes, int members, int share);

/* The least number of votes that does; members + 1 where none can. */
int
td_vote_needed(int members, int share);

/* More than half of all members: what carries where no share is asked. */
bool
td_vote_majority(int votes, int members);

#endif
