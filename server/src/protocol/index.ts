export * from './panel-messages';
export * from './refactorings';
export * from './requests';
export * from './settings';
export * from './view-data';
export * from './view-patch';
export * from './words';
