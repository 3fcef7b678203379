/** What the elements of the page are made by: the build names them in every file with some. */
export { Fragment, h } from 'preact';
