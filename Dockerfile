# The server in an image: node, the packages it runs on, its JavaScript and the data it loads.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY prisma.config.ts tsconfig.json ./
COPY prisma prisma
COPY scripts/generate.mjs scripts/build.mjs scripts/build-web.mjs scripts/
COPY src src
COPY client client
COPY web web
# What makes the client, the JavaScript and the explorer, and what that is made of, is done with once they
# are made.
RUN node scripts/generate.mjs && node scripts/build.mjs && node scripts/build-web.mjs \
  && mv web/dist dist && rm -r src scripts client web/* prisma/schema tsconfig.json && mv dist web/dist \
  && npm pkg delete dependencies.prisma dependencies.esbuild dependencies.vite dependencies.preact \
    dependencies.preact-iso dependencies.d3-force dependencies.d3-geo dependencies.d3-selection \
    dependencies.d3-zoom dependencies.topojson-client dependencies.world-atlas \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data
COPY --from=build /app ./
COPY seeds seeds
COPY examples examples
COPY docs docs
# The only place the server writes to, and only when it has no DATABASE_URL.
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 4000}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "build/main.js"]
