/** The files beside plans that say what counts for them, as the structure checks see them. */
import * as config from '../schema/generated/config/shape.cjs';
import { config as validateConfig } from '../schema/generated/config/validate.cjs';
import * as profile from '../schema/generated/profile/shape.cjs';
import { profile as validateProfile } from '../schema/generated/profile/validate.cjs';
import { FieldTable } from '../schema/fields';
import type { DocumentType } from '../schema/structure';

export const profileDocument: DocumentType = {
  root: new FieldTable({ name: 'profile', ...profile }).root,
  validators: new Map([['profile', validateProfile]]),
};

export const configDocument: DocumentType = {
  root: new FieldTable({ name: 'config', ...config }).root,
  validators: new Map([['config', validateConfig]]),
};
