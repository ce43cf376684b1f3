/*
 * The set-up of an editor that knows the schemas of records.
 */
#ifndef TD_CLI_FORMS_EDITOR_H
#define TD_CLI_FORMS_EDITOR_H

struct td_strbuf;

/* Where it stands in a store. */
#define TD_EDITOR_SETTINGS ".vscode/settings.json"

/* Add the settings of VS Code: which of the schemas that are installed is that
 * of the records at which paths. */
void
td_editor_add_settings(struct td_strbuf *out);

#endif
