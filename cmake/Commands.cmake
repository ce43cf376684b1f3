# thidua_command(<name> [GIT])
#
# One command: the executable bin/<name> from <name>.c in the directory that
# calls, its manual page from <name>.1.scd beside it, its words in the
# completion file, and what is installed of them. GIT is for commands that
# write or read history in any case: they link libgit2 rather than load it.
#
# The page says @OPTIONS@ where its options stand (and @EXAMPLES@, @VERSION@,
# if it likes): they come from the command itself.

find_program(THIDUA_SCDOC scdoc REQUIRED)

set(thidua_command_rpath
  "$ORIGIN/../${CMAKE_INSTALL_LIBDIR}/thidua" "$ORIGIN/../lib/thidua")
list(REMOVE_DUPLICATES thidua_command_rpath)
set(thidua_command_layers blanks cli views draft check rules archive record defaults store)

function(thidua_command name)
  cmake_parse_arguments(PARSE_ARGV 1 command "GIT" "" "")
  set(layers ${thidua_command_layers})
  if(command_GIT)
    list(PREPEND layers forms filing views_git store_git)
  endif()

  add_executable(${name} ${name}.c)
  target_link_libraries(${name} PRIVATE thidua_warnings)
  foreach(layer IN LISTS layers)
    target_link_libraries(${name} PRIVATE
      $<TARGET_NAME_IF_EXISTS:td_${layer}>)
  endforeach()
  # Seen by libgit2, also where that is loaded later.
  target_link_libraries(${name} PRIVATE td_no_certificates)
  target_link_options(${name} PRIVATE
    LINKER:--export-dynamic-symbol=mbedtls_x509_crt_parse_file
    LINKER:--export-dynamic-symbol=mbedtls_x509_crt_parse_path)
  # One path from the start: to leave room for a longer one, CMake would put
  # empty places behind it, which are the current directory.
  set_target_properties(${name} PROPERTIES
    BUILD_WITH_INSTALL_RPATH ON
    INSTALL_RPATH "${thidua_command_rpath}")
  install(TARGETS ${name} RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})

  thidua_command_page(${name})
  set_property(GLOBAL APPEND PROPERTY THIDUA_COMMANDS ${name})
endfunction()

function(thidua_command_page name)
  set(source ${CMAKE_CURRENT_SOURCE_DIR}/${name}.1.scd)
  set(page ${PROJECT_BINARY_DIR}/share/man/man1/${name}.1)
  add_custom_command(
    OUTPUT ${page}
    COMMAND ${CMAKE_COMMAND} -DCOMMAND=$<TARGET_FILE:${name}>
      -DSOURCE=${source} -DPAGE=${page} -DSCDOC=${THIDUA_SCDOC}
      -DVERSION=${PROJECT_VERSION}
      -P ${PROJECT_SOURCE_DIR}/cmake/ManualPage.cmake
    DEPENDS ${name} ${source} ${PROJECT_SOURCE_DIR}/cmake/ManualPage.cmake
    VERBATIM)
  add_custom_target(manual-${name} ALL DEPENDS ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endfunction()

# thidua_manual_page(<name> <section>) - a page of its own, from
# <name>.<section>.scd in the directory that calls.
function(thidua_manual_page name section)
  set(source ${CMAKE_CURRENT_SOURCE_DIR}/${name}.${section}.scd)
  set(directory ${PROJECT_BINARY_DIR}/share/man/man${section})
  set(page ${directory}/${name}.${section})
  file(MAKE_DIRECTORY ${directory})
  add_custom_command(
    OUTPUT ${page}
    COMMAND ${THIDUA_SCDOC} < ${source} > ${page}
    DEPENDS ${source}
    VERBATIM)
  add_custom_target(manual-${name}-${section} ALL DEPENDS ${page})
  install(FILES ${page} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endfunction()

# thidua_role(<role> <command>...) - whom `thidua` lists the commands for.
function(thidua_role role)
  foreach(name IN LISTS ARGN)
    set_property(GLOBAL APPEND PROPERTY THIDUA_ROLES "${role}/${name}")
  endforeach()
endfunction()

# Call once, after the last thidua_command() and thidua_role(): the command
# `thidua`, which holds what each other one says of itself.
function(thidua_roof)
  get_property(names GLOBAL PROPERTY THIDUA_COMMANDS)
  get_property(roles GLOBAL PROPERTY THIDUA_ROLES)
  foreach(name IN LISTS names)
    if(NOT "${roles}" MATCHES "/${name}(;|$)")
      message(FATAL_ERROR "thidua_role() lists '${name}' for nobody")
    endif()
  endforeach()
  set(rows ${CMAKE_CURRENT_BINARY_DIR}/roof_rows.c)
  set(script ${PROJECT_SOURCE_DIR}/cmake/Roof.cmake)
  string(REPLACE ";" "|" joined "${roles}")
  add_custom_command(
    OUTPUT ${rows}
    COMMAND ${CMAKE_COMMAND} "-DROLES=${joined}"
      -DPROGRAMS=${CMAKE_RUNTIME_OUTPUT_DIRECTORY} -DOUTPUT=${rows}
      -P ${script}
    DEPENDS ${names} ${script}
    VERBATIM)
  thidua_command(thidua GIT)
  target_sources(thidua PRIVATE ${rows})
  target_link_libraries(thidua PRIVATE td_roof)
endfunction()

# Call once, after the last thidua_command(): one completion file, under the
# name of each command, since that is how bash looks for it.
function(thidua_completion)
  get_property(names GLOBAL PROPERTY THIDUA_COMMANDS)
  if(NOT names)
    return()
  endif()
  set(directory ${PROJECT_BINARY_DIR}/share/bash-completion/completions)
  set(template ${PROJECT_SOURCE_DIR}/completions/thidua.bash.in)
  set(script ${PROJECT_SOURCE_DIR}/cmake/Completion.cmake)
  set(files)
  foreach(name IN LISTS names)
    list(APPEND files ${directory}/${name})
  endforeach()
  string(REPLACE ";" "|" joined "${names}")
  add_custom_command(
    OUTPUT ${files}
    COMMAND ${CMAKE_COMMAND} "-DNAMES=${joined}"
      -DPROGRAMS=${CMAKE_RUNTIME_OUTPUT_DIRECTORY} -DTEMPLATE=${template}
      -DDIRECTORY=${directory} -P ${script}
    DEPENDS ${names} ${template} ${script}
    VERBATIM)
  add_custom_target(completion ALL DEPENDS ${files})
  install(FILES ${files}
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
endfunction()
