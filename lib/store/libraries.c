/* Which libraries the writing half of a store is linked with. */

#include "store/libraries.h"
#include "base/strbuf.h"

#include <git2.h>
#include <nettle/version.h>

void
td_libraries_add_git(struct td_strbuf *out)
{
	int major, minor, revision;

	git_libgit2_version(&major, &minor, &revision);
	td_strbuf_addf(out, "%d.%d.%d", major, minor, revision);
}

void
td_libraries_add_nettle(struct td_strbuf *out)
{
	td_strbuf_addf(out, "%d.%d", nettle_version_major(),
	               nettle_version_minor());
}
