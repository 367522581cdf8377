# Both programs of Khabar: --target ingest-producer or --target enrichment-stream (docs/deploying.md, and
# docs/decisions/0015-images.md for why it is so). Understood by BuildKit and by the older builder of Compose 1.29.

# ---- All that the poms name. Sources may change as they like: this layer stays until a pom does.
FROM maven:3.9-eclipse-temurin-25 AS libraries
# What the jars, the bill of materials and the image's label say.
ARG KHABAR_VERSION=0.1.0-SNAPSHOT
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml ./
# Other modules are no part of the images: a change of their poms shall not cost the layer below.
RUN sed -i -E '/<module>/{/schemas|service|ingest-producer|enrichment-stream/!d}' pom.xml
COPY schemas/pom.xml schemas/
COPY service/pom.xml service/
COPY ingest-producer/pom.xml ingest-producer/
COPY enrichment-stream/pom.xml enrichment-stream/
COPY deploy/licences.properties deploy/
# The very build that follows, with nothing in it: only so is everything that it will ask for here, plugins too.
RUN mkdir -p schemas/src/main/avro \
 && mvn -B -ntp -q -Pimage -Drevision=$KHABAR_VERSION -DskipTests package \
        -pl ingest-producer,enrichment-stream -am \
 && for module in ingest-producer enrichment-stream; do mv $module/target/image/lib /$module-lib; done \
 && rm -rf */target */.flattened-pom.xml \
 && chmod -R a=rX /*-lib

# ---- Our own jars.
FROM libraries AS modules
# Again: not every builder hands it on.
ARG KHABAR_VERSION=0.1.0-SNAPSHOT
COPY LICENSE NOTICE ./
COPY schemas/src schemas/src
COPY service/src service/src
COPY ingest-producer/src ingest-producer/src
COPY enrichment-stream/src enrichment-stream/src
RUN mvn -B -ntp -q -Pimage -Drevision=$KHABAR_VERSION -DskipTests package \
        -pl ingest-producer,enrichment-stream -am \
 && for module in ingest-producer enrichment-stream; do \
        mkdir -p /$module/about \
     && mv $module/target/image/app /$module/app \
     && cp $module/target/$module-$KHABAR_VERSION.jar /$module/app/ \
     && cp LICENSE NOTICE $module/target/image/sbom.json $module/target/image/THIRD-PARTY.txt /$module/about/ \
     || exit 1; \
    done \
 && chmod -R a=rX /ingest-producer /enrichment-stream

# ---- What both images have.
FROM eclipse-temurin:25-jre AS runtime
ARG KHABAR_VERSION=0.1.0-SNAPSHOT
# The number is written out, so that Kubernetes' runAsNonRoot can tell, and stays, so that a volume stays readable.
RUN groupadd --system --gid 10001 khabar \
 && useradd --system --uid 10001 --gid khabar --home-dir /var/lib/khabar --no-create-home --shell /usr/sbin/nologin khabar \
 && install -d -o khabar -g khabar -m 0750 /var/lib/khabar
COPY deploy/image/khabar deploy/image/healthcheck /opt/khabar/bin/
RUN chmod 0555 /opt/khabar/bin/khabar /opt/khabar/bin/healthcheck
# LANG: names of files may be Arabic.
# MALLOC_ARENA_MAX: RocksDB allocates from many threads, and glibc would keep an arena of up to 64 MB for each.
# KHABAR_LOG_FORMAT: what reads a container's log reads lines of JSON.
ENV PATH=/opt/khabar/bin:$PATH LANG=C.UTF-8 LC_ALL=C.UTF-8 MALLOC_ARENA_MAX=2 KHABAR_LOG_FORMAT=json
WORKDIR /var/lib/khabar
EXPOSE 8080
STOPSIGNAL SIGTERM
# Whether it lives, not whether it is ready: what restarts containers on this word must not do so in an outage.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["/opt/khabar/bin/healthcheck", "live"]
ENTRYPOINT ["/opt/khabar/bin/khabar"]
LABEL org.opencontainers.image.vendor="the Khabar authors" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.base.name="docker.io/library/eclipse-temurin:25-jre" \
      org.opencontainers.image.version="$KHABAR_VERSION"

FROM runtime AS ingest-producer
LABEL org.opencontainers.image.title="khabar/ingest-producer" \
      org.opencontainers.image.description="Khabar: files to articles.raw"
ENV KHABAR_INGEST_HTTP_HOST=0.0.0.0 KHABAR_INGEST_HTTP_PORT=8080 \
    KHABAR_INGEST_WATCH_DIR=/inbox KHABAR_INGEST_WATCH_LEDGER=/var/lib/khabar/taken
COPY deploy/image/ingest-producer.program /opt/khabar/program
COPY --from=libraries /ingest-producer-lib /opt/khabar/lib
COPY --from=modules /ingest-producer/about /opt/khabar/
COPY --from=modules /ingest-producer/app /opt/khabar/app
USER 10001:10001
CMD ["watch"]

FROM runtime AS enrichment-stream
LABEL org.opencontainers.image.title="khabar/enrichment-stream" \
      org.opencontainers.image.description="Khabar: articles.raw to clean, deduplicated, tagged and linked records"
ENV KHABAR_ENRICH_HTTP_HOST=0.0.0.0 KHABAR_ENRICH_HTTP_PORT=8080 KHABAR_ENRICH_STATE_DIR=/var/lib/khabar
COPY deploy/image/enrichment-stream.program /opt/khabar/program
COPY --from=libraries /enrichment-stream-lib /opt/khabar/lib
COPY --from=modules /enrichment-stream/about /opt/khabar/
COPY --from=modules /enrichment-stream/app /opt/khabar/app
USER 10001:10001
CMD ["enrich"]
