/* What is handed over with an award. */

#include "rules/catalogue/certificate.h"

#include <string.h>

bool
td_award_has_certificate(const char *name)
{
	static const char flag[] = "Cờ ";

	return strncmp(name, flag, strlen(flag)) != 0;
}
