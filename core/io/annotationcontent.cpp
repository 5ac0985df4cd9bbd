// SPDX-License-Identifier: Apache-2.0
#include "core/io/annotationcontent.h"

#include "core/base/error.h"

namespace camscope {

void refuseTooManyPictures(const std::string& origin)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 lists more than %2 pictures; keep only those that are needed."),
            {origin, std::to_string(mostAnnotatedPictures)}});
}

void refuseTooManyObjects(const std::string& origin)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 lists more than %2 objects; keep only the pictures that are needed."),
            {origin, std::to_string(mostAnnotatedObjects)}});
}

void refuseTooManyClasses(const std::string& origin)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 lists more than %2 classes; keep only those that are needed."),
            {origin, std::to_string(mostAnnotatedClasses)}});
}

void refuseTooManyInPicture(const std::string& origin, const std::string& picture)
{
    throw Error(ErrorKind::BadInput,
        {CAMSCOPE_TEXT("%1 lists more than %2 objects in %3; keep only those that are needed."),
            {origin, std::to_string(mostObjectsOfPicture), picture}});
}

} // namespace camscope
