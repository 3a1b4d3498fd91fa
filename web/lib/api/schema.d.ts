// Generated from server/openapi.json by "npm run generate".
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            /** @description /problems/<kind> */
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description the case within the kind */
            reason?: string;
            requestId?: string;
            /** @description current version, when yours was stale */
            version?: number;
            retryAfterS?: number;
            errors?: {
                pointer: string;
                detail: string;
                kind?: string;
            }[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
