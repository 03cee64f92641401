/** A page as a picture; an image cannot run anything. */
export const asPicture = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
