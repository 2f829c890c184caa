# Two steps: the first has the compilers (nodejieba is built from source) and all packages, the second only what runs.
FROM node:20-bookworm AS build
WORKDIR /app
ENV CI=1
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Papers are set in two weights of nine.
RUN npm run build && npm prune --omit=dev && \
    find node_modules/@expo-google-fonts -name '*.ttf*' ! -path '*/400Regular/*.ttf' ! -path '*/700Bold/*.ttf' -delete

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/app/.data
COPY --from=build --chown=node:node /app/package.json ./
COPY --from=build --chown=node:node /app/node_modules ./node_modules
COPY --from=build --chown=node:node /app/dist ./dist
COPY --from=build --chown=node:node /app/web/dist ./web/dist
# Weights, dictionary and a typeface are read from where they lie in the source.
COPY --from=build --chown=node:node /app/src/modules/classifier/weights ./src/modules/classifier/weights
COPY --from=build --chown=node:node /app/src/platform/segmenter/terms.dict.utf8 ./src/platform/segmenter/
COPY --from=build --chown=node:node /app/src/platform/papers/fonts ./src/platform/papers/fonts
COPY --from=build --chown=node:node /app/LICENSE /app/NOTICE.md ./
RUN mkdir .data && chown node:node .data
USER node
EXPOSE 4000
# Web by default; the worker is the same image with another command: node dist/src/start/worker.js
CMD ["node", "dist/src/start/web.js"]
