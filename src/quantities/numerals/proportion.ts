/** Words behind `1:24` that make it a ratio and no time of day. */
export const PROPORTION = /^[ -](?:scale|ratio|odds|split)(?![\p{L}\d])/iu;
