/* The arithmetic of a council's vote. */

#include "rules/proceeding/vote.h"

bool
td_vote_reaches(int votes, int members, int share)
{
	return 100LL * votes >= (long long)share * members;
}

int
td_vote_needed(int members, int share)
{
	long long hundredths = (long long)share * members;
	long long least = (hundredths + 99) / 100;

	return least > members ? members + 1 : (int)least;
}

bool
td_vote_majority(int votes, int members)
{
	return 2LL * votes > members;
}
