package id.salur.registry.region;

import com.fasterxml.jackson.annotation.JsonValue;

/** A code of the statistics office, bare digits: {@code 2102} is Bintan. Differs from the Kemendagri code for 199 of 514 regencies. */
public record BpsCode(@JsonValue String value) {}
