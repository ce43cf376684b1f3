# thidua_embed(<target> <symbol> <root> <file>...)
#
# Compile files into a target as one table, `const struct td_embedded
# <symbol>[]`, ended by a row without a name. A row's name is the file's path
# below <root>; its bytes are followed by a NUL that its size does not count.
function(thidua_embed target symbol root)
  set(rows ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.c)
  set(inputs)
  foreach(file IN LISTS ARGN)
    list(APPEND inputs ${root}/${file})
  endforeach()
  string(REPLACE ";" "|" names "${ARGN}")
  add_custom_command(
    OUTPUT ${rows}
    COMMAND ${CMAKE_COMMAND} -DSYMBOL=${symbol} -DROOT=${root}
      "-DNAMES=${names}" -DOUTPUT=${rows}
      -P ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    DEPENDS ${inputs} ${PROJECT_SOURCE_DIR}/cmake/EmbedFiles.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${rows})
endfunction()

# thidua_compile_schemas(<target> <symbol> <root> <file>...)
#
# Compile JSON Schemas into a target as one table, `const struct
# td_frozen_schema <symbol>[]` (schema/frozen_schema.h), ended by a row without a name. A schema that the
# evaluator does not support in full stops the build.
function(thidua_compile_schemas target symbol root)
  set(frozen ${CMAKE_CURRENT_BINARY_DIR}/${symbol}.c)
  list(TRANSFORM ARGN PREPEND ${root}/ OUTPUT_VARIABLE inputs)
  add_executable(compile-schemas
    ${PROJECT_SOURCE_DIR}/cmake/compile_schemas.c)
  target_link_libraries(compile-schemas PRIVATE td_schema thidua_warnings)
  set_target_properties(compile-schemas PROPERTIES
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR})
  add_custom_command(OUTPUT ${frozen}
    COMMAND compile-schemas ${symbol} ${frozen} ${inputs}
    DEPENDS compile-schemas ${inputs}
    VERBATIM)
  target_sources(${target} PRIVATE ${frozen})
endfunction()
