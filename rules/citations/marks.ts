/** UTF-16 units of the marks that the grammar asks for. */
export const COMMA = 0x2c;
export const SEMICOLON = 0x3b;
export const COLON = 0x3a;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const AMPERSAND = 0x26;
export const OPEN = 0x28;
export const CLOSE = 0x29;
export const QUOTE = 0x201c;
export const STRAIGHT_QUOTE = 0x22;
