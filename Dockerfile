# One image a service, from a clean checkout: docker build --build-arg SERVICE=registry -t salur/registry .
# SERVICE is registry, disbursement, training or graduation. The four share the build stage.

FROM eclipse-temurin:17-jdk AS build
WORKDIR /src

# The libraries change less often than the sources: the poms alone fetch them into a layer of their own.
COPY mvnw pom.xml ./
COPY .mvn .mvn
COPY contracts/pom.xml contracts/
COPY platform/runtime/pom.xml platform/runtime/
COPY platform/testing/pom.xml platform/testing/
COPY verifier/pom.xml verifier/
COPY registry-service/pom.xml registry-service/
COPY disbursement-service/pom.xml disbursement-service/
COPY training-service/pom.xml training-service/
COPY graduation-service/pom.xml graduation-service/
COPY launcher/pom.xml launcher/
ARG SERVICES=registry-service,disbursement-service,training-service,graduation-service
ARG MAVEN_FLAGS="-B -ntp -DskipTests -Dmaven.test.skip=true -Dspotless.check.skip=true"
RUN ./mvnw $MAVEN_FLAGS -q -pl $SERVICES -am package && find . -name target -type d -prune -exec rm -r {} +

COPY contracts contracts
COPY docs/errors docs/errors
COPY platform platform
COPY verifier verifier
COPY registry-service registry-service
COPY disbursement-service disbursement-service
COPY training-service training-service
COPY graduation-service graduation-service
RUN ./mvnw $MAVEN_FLAGS -pl $SERVICES -am package

FROM eclipse-temurin:17-jre
# A volume that is mounted on the folder of the evidence files belongs to whom the folder belongs to.
RUN useradd --system --uid 10001 --home-dir /app --no-create-home --shell /usr/sbin/nologin salur \
    && install -d -m 700 -o salur /var/lib/salur/evidence
WORKDIR /app
ARG SERVICE
# The libraries first: they are the larger part and change least.
COPY --from=build /src/${SERVICE}-service/target/quarkus-app/lib/ lib/
COPY --from=build /src/${SERVICE}-service/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /src/${SERVICE}-service/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /src/${SERVICE}-service/target/quarkus-app/app/ app/
USER 10001
ENV SALUR_HTTP_HOST=0.0.0.0 \
    SALUR_HTTP_PORT=8080 \
    JAVA_OPTS="-XX:MaxRAMPercentage=60"
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=180s --retries=6 \
    CMD curl -fsS -o /dev/null http://127.0.0.1:$SALUR_HTTP_PORT/q/health/ready || exit 1
ENTRYPOINT ["sh", "-c", "exec java $JAVA_OPTS -XX:+ExitOnOutOfMemoryError -jar quarkus-run.jar"]
