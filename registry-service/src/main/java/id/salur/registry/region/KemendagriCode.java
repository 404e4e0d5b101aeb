package id.salur.registry.region;

import com.fasterxml.jackson.annotation.JsonValue;

/** A code of the interior ministry, with dots: {@code 21.01} is Bintan. Never compare it with a {@link BpsCode}. */
public record KemendagriCode(@JsonValue String value) {}
