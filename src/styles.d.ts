/** A style sheet that a page reads together with the code that needs it. */
declare module '*.css';
