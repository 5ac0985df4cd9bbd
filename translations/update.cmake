# SPDX-License-Identifier: Apache-2.0
# Brings a .ts file in step with the sources: cmake -DSOURCE=<project> -DTS=<file.ts> -DLUPDATE=<lupdate> -DWORK=<folder> -P update.cmake
#
# The engine is free of Qt and marks its texts with CAMSCOPE_TEXT("…"); lupdate knows no such macro with a context of its
# own. So it reads copies of the engine's sources in which the macro is QT_TRANSLATE_NOOP("core", "…"), and the window's
# sources as they are.
file(REMOVE_RECURSE ${WORK})
file(GLOB_RECURSE core RELATIVE ${SOURCE} ${SOURCE}/core/*.cpp ${SOURCE}/core/*.h)
file(GLOB_RECURSE others RELATIVE ${SOURCE} ${SOURCE}/app/*.cpp ${SOURCE}/app/*.h ${SOURCE}/widgets/*.cpp ${SOURCE}/widgets/*.h)
set(files)
foreach(name IN LISTS core others)
    if(name STREQUAL "core/base/message.h")
        continue()
    endif()
    file(READ ${SOURCE}/${name} text)
    string(REPLACE "CAMSCOPE_TEXT(" "QT_TRANSLATE_NOOP(\"core\", " text "${text}")
    file(WRITE ${WORK}/${name} "${text}")
    list(APPEND files ${WORK}/${name})
endforeach()
list(JOIN files "\n" lines)
file(WRITE ${WORK}/files.txt "${lines}\n")
execute_process(
    COMMAND ${LUPDATE} -silent -I ${WORK} -no-obsolete -locations none -source-language en -target-language zh_CN @${WORK}/files.txt -ts ${TS}
    RESULT_VARIABLE failed
)
if(failed)
    message(FATAL_ERROR "lupdate failed: ${failed}")
endif()
