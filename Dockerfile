# One image for API, worker and jobs: docker-compose.yml says which program runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
# What makes archive copies and bundles; none of it has to be there, and LibreOffice, half a gigabyte, has to be wanted (docs/operations.md).
ARG ARCHIVE_PROGRAMS="bubblewrap ghostscript poppler-utils qpdf"
# The engine's native part speaks TLS with the system's certificates.
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates ${ARCHIVE_PROGRAMS} && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production TZ=UTC WORKER_BUNDLE=/app/dist/workflows.bundle.js API_HOST=0.0.0.0
# The volume that is mounted here takes its owner from it.
RUN mkdir /spool && chown node:node /spool
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
USER node
# Three quarters of the memory that docker-compose.yml allows: the rest is the engine's native part.
CMD ["node", "--enable-source-maps", "--max-old-space-size=768", "dist/api/main.js"]
