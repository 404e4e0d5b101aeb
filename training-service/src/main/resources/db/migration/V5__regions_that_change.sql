-- A region gets another code, as the registry tells: providers and courses go along.
grant update (region_code, version) on course, provider to ${app};
