import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import type { ErrorData } from './errors.ts';

/** What every part of the contract begins with: a refusal crosses as code and details. */
export const base = oc.errors({ REFUSED: { status: 422, data: type<ErrorData>() } });

export const id = z.number().int().positive();
