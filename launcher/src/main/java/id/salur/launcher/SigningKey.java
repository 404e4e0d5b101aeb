package id.salur.launcher;

import id.salur.launcher.stack.PrivateFiles;
import id.salur.launcher.stack.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.lang.JoseException;

/** The RSA key that signs local tokens: {@code signing-key.json}, private, and {@code jwks.json}, its public half. */
record SigningKey(Path folder) {

    static Path jwksIn(Path folder) {
        return folder.resolve("jwks.json");
    }

    RsaJsonWebKey loadOrCreate() {
        Path file = folder.resolve("signing-key.json");
        try {
            RsaJsonWebKey key = Files.exists(file) ? read(file) : create(file);
            String jwks = new JsonWebKeySet(key).toJson(OutputControlLevel.PUBLIC_ONLY);
            if (!Files.exists(jwksIn(folder))
                    || !PrivateFiles.read(jwksIn(folder)).equals(jwks)) {
                PrivateFiles.write(jwksIn(folder), jwks);
            }
            return key;
        } catch (JoseException | ClassCastException e) {
            throw new StackException(
                    2, "The signing key " + file + " is not readable: delete that file and start again.", e);
        }
    }

    private static RsaJsonWebKey read(Path file) throws JoseException {
        return (RsaJsonWebKey) PublicJsonWebKey.Factory.newPublicJwk(PrivateFiles.read(file));
    }

    private static RsaJsonWebKey create(Path file) throws JoseException {
        RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId("local-" + UUID.randomUUID());
        key.setUse("sig");
        key.setAlgorithm("RS256");
        PrivateFiles.write(file, key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
        return key;
    }
}
