# The server in an image: node, the packages it runs on, its source and the data it loads.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY prisma.config.ts ./
COPY prisma prisma
COPY scripts/generate.mjs scripts/
# The Prisma command line and all it brings are done with once the client is generated.
RUN node scripts/generate.mjs \
  && npm pkg delete dependencies.prisma \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-slim
WORKDIR /app
# Without tsx's cache nothing needs a writable /tmp.
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data TSX_DISABLE_CACHE=1
COPY --from=build /app ./
COPY src src
COPY seeds seeds
COPY examples examples
# The only place the server writes to, and only when it has no DATABASE_URL.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--import", "tsx", "src/main.ts"]
