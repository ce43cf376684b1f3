/*
 * Parts of the suite that a command loads when it is asked for what they do.
 */
#ifndef TD_BASE_MODULE_H
#define TD_BASE_MODULE_H

struct td_strbuf;

/*
 * Load a module, called as below the directory of libraries
 * ("thidua/thidua-git.so"), and find a symbol in it. It is looked for beside
 * bin, as in a build tree and as in the directory that the suite was installed
 * in, wherever that was moved to; else where it was built for. It is never
 * unloaded.
 *
 * Returns the symbol; or NULL, *reason saying why. Adds the file that was tried
 * to path.
 */
void *
td_module_symbol(struct td_strbuf *path, const char **reason,
                 const char *module, const char *symbol);

#endif
