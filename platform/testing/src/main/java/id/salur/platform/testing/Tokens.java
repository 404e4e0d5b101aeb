package id.salur.platform.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Signed bearer tokens for tests. The key lives for one test JVM, in system properties, because class loaders differ. */
public final class Tokens {
    static final String ISSUER = "urn:salur:test";

    private static final String PRIVATE = "salur.test.jwt.private";
    private static final String JWKS = "salur.test.jwt.jwks";

    private Tokens() {}

    /** A token of one role; the subject is the role's name. */
    public static String of(String role, String... areas) {
        return of(List.of(role), List.of(areas), role);
    }

    public static String of(List<String> roles, List<String> areas, String subject) {
        return sign(claims(roles, areas, subject).expiresIn(Duration.ofHours(1)));
    }

    /** Expired an hour ago. */
    public static String expired(String role, String... areas) {
        return sign(claims(List.of(role), List.of(areas), role)
                .issuedAt(Instant.now().minusSeconds(7200))
                .expiresAt(Instant.now().minusSeconds(3600)));
    }

    /** Signed with the right key, of another issuer. */
    public static String otherIssuer(String role, String... areas) {
        return sign(claims(List.of(role), List.of(areas), role)
                .issuer("urn:somebody:else")
                .expiresIn(Duration.ofHours(1)));
    }

    /** Right in every claim, signed with a key the service does not know. */
    public static String otherKey(String role, String... areas) {
        return claims(List.of(role), List.of(areas), role)
                .expiresIn(Duration.ofHours(1))
                .jws()
                .keyId("test")
                .sign(generate().getPrivate());
    }

    private static JwtClaimsBuilder claims(List<String> roles, List<String> areas, String subject) {
        Set<String> groups = new TreeSet<>(roles);
        return Jwt.claims()
                .issuer(ISSUER)
                .subject(subject)
                .upn(subject)
                .audience("salur")
                .groups(groups)
                .claim("areas", areas);
    }

    private static String sign(JwtClaimsBuilder claims) {
        return claims.jws().keyId("test").sign(privateKey());
    }

    static synchronized String jwks() {
        if (System.getProperty(JWKS) == null) {
            KeyPair pair = generate();
            System.setProperty(
                    PRIVATE,
                    Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
            System.setProperty(
                    JWKS, write((RSAPublicKey) pair.getPublic()).toUri().toString());
        }
        return System.getProperty(JWKS);
    }

    private static PrivateKey privateKey() {
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(System.getProperty(PRIVATE))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path write(RSAPublicKey key) {
        String set = """
                {"keys":[{"kty":"RSA","kid":"test","alg":"RS256","use":"sig","n":"%s","e":"%s"}]}""".formatted(
                        number(key.getModulus().toByteArray()),
                        number(key.getPublicExponent().toByteArray()));
        try {
            Path file = Files.createTempFile("salur-test-jwks", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, set, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String number(byte[] bytes) {
        int from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }
}
