// Generated from server/openapi.json by "npm run generate".
export interface paths {
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    q?: string;
                    role?: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                displayName: string;
                                loginName: string | null;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                } | null;
                                orgName: string | null;
                                /** @description held today or later */
                                roles: {
                                    /** Format: uuid */
                                    grantId: string;
                                    /** @enum {unknown} */
                                    role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                    /** Format: uuid */
                                    orgId: string;
                                    orgName: string;
                                    /** Format: date */
                                    fromOn: string;
                                    untilOn: string | null;
                                }[];
                                hasSecondFactor: boolean;
                                isDisabled: boolean;
                                lastSeenAt: string | null;
                                version: number;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        displayName: string;
                        loginName: string;
                        /** Format: uuid */
                        orgId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: uuid */
                                id: string;
                                displayName: string;
                                loginName: string | null;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                } | null;
                                orgName: string | null;
                                /** @description held today or later */
                                roles: {
                                    /** Format: uuid */
                                    grantId: string;
                                    /** @enum {unknown} */
                                    role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                    /** Format: uuid */
                                    orgId: string;
                                    orgName: string;
                                    /** Format: date */
                                    fromOn: string;
                                    untilOn: string | null;
                                }[];
                                hasSecondFactor: boolean;
                                isDisabled: boolean;
                                lastSeenAt: string | null;
                                version: number;
                            };
                            code: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            displayName: string;
                            loginName: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            } | null;
                            orgName: string | null;
                            /** @description held today or later */
                            roles: {
                                /** Format: uuid */
                                grantId: string;
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                                /** Format: date */
                                fromOn: string;
                                untilOn: string | null;
                            }[];
                            hasSecondFactor: boolean;
                            isDisabled: boolean;
                            lastSeenAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: {
                                /** Format: uuid */
                                id: string;
                                displayName: string;
                                loginName: string | null;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                } | null;
                                orgName: string | null;
                                /** @description held today or later */
                                roles: {
                                    /** Format: uuid */
                                    grantId: string;
                                    /** @enum {unknown} */
                                    role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                    /** Format: uuid */
                                    orgId: string;
                                    orgName: string;
                                    /** Format: date */
                                    fromOn: string;
                                    untilOn: string | null;
                                }[];
                                hasSecondFactor: boolean;
                                isDisabled: boolean;
                                lastSeenAt: string | null;
                                version: number;
                            };
                            code: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            displayName: string;
                            loginName: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            } | null;
                            orgName: string | null;
                            /** @description held today or later */
                            roles: {
                                /** Format: uuid */
                                grantId: string;
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                                /** Format: date */
                                fromOn: string;
                                untilOn: string | null;
                            }[];
                            hasSecondFactor: boolean;
                            isDisabled: boolean;
                            lastSeenAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            displayName: string;
                            loginName: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            } | null;
                            orgName: string | null;
                            /** @description held today or later */
                            roles: {
                                /** Format: uuid */
                                grantId: string;
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                                /** Format: date */
                                fromOn: string;
                                untilOn: string | null;
                            }[];
                            hasSecondFactor: boolean;
                            isDisabled: boolean;
                            lastSeenAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                        /** Format: uuid */
                        orgId: string;
                        /** Format: date */
                        fromOn?: string;
                        /** Format: date */
                        untilOn?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            displayName: string;
                            loginName: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            } | null;
                            orgName: string | null;
                            /** @description held today or later */
                            roles: {
                                /** Format: uuid */
                                grantId: string;
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                                /** Format: date */
                                fromOn: string;
                                untilOn: string | null;
                            }[];
                            hasSecondFactor: boolean;
                            isDisabled: boolean;
                            lastSeenAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants/{grantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    grantId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            displayName: string;
                            loginName: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            } | null;
                            orgName: string | null;
                            /** @description held today or later */
                            roles: {
                                /** Format: uuid */
                                grantId: string;
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                                /** Format: date */
                                fromOn: string;
                                untilOn: string | null;
                            }[];
                            hasSecondFactor: boolean;
                            isDisabled: boolean;
                            lastSeenAt: string | null;
                            version: number;
                        };
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            quizId: string;
                            title: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "open" | "marking" | "done";
                            /** @enum {unknown} */
                            ended: "by_member" | "by_time" | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            deadlineAt: string | null;
                            /** Format: date-time */
                            lastArrivalAt: string | null;
                            /** Format: date-time */
                            submittedAt: string | null;
                            /**
                             * Format: date-time
                             * @description count down from this clock, not from your own
                             */
                            serverNow: string;
                            /** @enum {unknown} */
                            paging: "all" | "one_by_one";
                            score: {
                                points: number;
                                maxPoints: number;
                                share: number;
                                isPassed: boolean;
                            } | null;
                            /** @description right answers may be seen */
                            isRevealed: boolean;
                            items: {
                                /** Format: uuid */
                                id: string;
                                position: number;
                                maxPoints: number;
                                answer: {
                                    /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                    choices?: number[];
                                    /** @description one for each blank; or one: a number, a text */
                                    texts?: string[];
                                } | null;
                                question: {
                                    /** @enum {unknown} */
                                    kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                    stem: string;
                                    /** @description in the order shown */
                                    choices: string[];
                                    lefts: string[];
                                    blankCount: number;
                                    unit: string;
                                    maxLength: number | null;
                                };
                                result: {
                                    share: number | null;
                                    right: {
                                        /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                        choices?: number[];
                                        /** @description one for each blank; or one: a number, a text */
                                        texts?: string[];
                                    };
                                    feedback: string;
                                    comment: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/answers/{itemId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    itemId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        deviceId: string;
                        /** @description the device numbers its answers; the same number is the same answer */
                        seq: number;
                        answer: {
                            /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                            choices?: number[];
                            /** @description one for each blank; or one: a number, a text */
                            texts?: string[];
                        };
                        /**
                         * @description how long ago it was given
                         * @default 0
                         */
                        heldForS: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answer: {
                                /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                choices?: number[];
                                /** @description one for each blank; or one: a number, a text */
                                texts?: string[];
                            } | null;
                            /** @description false: a newer one is kept, this one is only noted */
                            isKept: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attempts/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            quizId: string;
                            title: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "open" | "marking" | "done";
                            /** @enum {unknown} */
                            ended: "by_member" | "by_time" | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            deadlineAt: string | null;
                            /** Format: date-time */
                            lastArrivalAt: string | null;
                            /** Format: date-time */
                            submittedAt: string | null;
                            /**
                             * Format: date-time
                             * @description count down from this clock, not from your own
                             */
                            serverNow: string;
                            /** @enum {unknown} */
                            paging: "all" | "one_by_one";
                            score: {
                                points: number;
                                maxPoints: number;
                                share: number;
                                isPassed: boolean;
                            } | null;
                            /** @description right answers may be seen */
                            isRevealed: boolean;
                            items: {
                                /** Format: uuid */
                                id: string;
                                position: number;
                                maxPoints: number;
                                answer: {
                                    /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                    choices?: number[];
                                    /** @description one for each blank; or one: a number, a text */
                                    texts?: string[];
                                } | null;
                                question: {
                                    /** @enum {unknown} */
                                    kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                    stem: string;
                                    /** @description in the order shown */
                                    choices: string[];
                                    lefts: string[];
                                    blankCount: number;
                                    unit: string;
                                    maxLength: number | null;
                                };
                                result: {
                                    share: number | null;
                                    right: {
                                        /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                        choices?: number[];
                                        /** @description one for each blank; or one: a number, a text */
                                        texts?: string[];
                                    };
                                    feedback: string;
                                    comment: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    /** @description id of an account, or part of a name */
                    actor?: string;
                    /** @description noun.verb, or the noun for all of its verbs */
                    action?: string;
                    /** @description id of what was acted on */
                    object?: string;
                    /** @description YYYY-MM-DD, in the time zone of the county */
                    from?: string;
                    /** @description this day included */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** @description without gaps; the latest is the greatest */
                                seq: number;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                actorId: string | null;
                                actorName: string;
                                /** @description noun.verb: person.create */
                                action: string;
                                objectKind: string | null;
                                objectId: string | null;
                                ip: string | null;
                                /** @enum {unknown} */
                                result: "done" | "refused" | "failed";
                                detail: {
                                    [key: string]: unknown;
                                };
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description entries looked at */
                            checked: number;
                            /** @description number of the first entry that was changed or is missing */
                            firstBroken: number | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    returnTo?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            oidc: {
                                label: string;
                            } | null;
                            isDemo: boolean;
                            demoPassword: string | null;
                            demoAccounts: {
                                loginName: string;
                                role: ("system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer") | null;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description six digits, or a recovery code */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            displayName: string;
                            personId: string | null;
                            /**
                             * @description what the session waits for; only "open" reaches the product
                             * @enum {unknown}
                             */
                            stage: "second_factor" | "enrol_second_factor" | "change_password" | "open";
                            roles: {
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                            }[];
                            /** @description held somewhere in the tree */
                            permissions: string[];
                            /** @enum {unknown} */
                            locale: "zh-CN" | "en";
                            elderMode: boolean;
                            isDemo: boolean;
                            hasSecondFactor: boolean;
                            homeOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description login name, member number or phone */
                        name: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            displayName: string;
                            personId: string | null;
                            /**
                             * @description what the session waits for; only "open" reaches the product
                             * @enum {unknown}
                             */
                            stage: "second_factor" | "enrol_second_factor" | "change_password" | "open";
                            roles: {
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                            }[];
                            /** @description held somewhere in the tree */
                            permissions: string[];
                            /** @enum {unknown} */
                            locale: "zh-CN" | "en";
                            elderMode: boolean;
                            isDemo: boolean;
                            hasSecondFactor: boolean;
                            homeOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/captions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            filmVersionId: string;
                            language: string;
                            label: string;
                            /** @enum {unknown} */
                            kind: "embedded" | "uploaded";
                            cues: {
                                startMs: number;
                                endMs: number;
                                text: string;
                            }[];
                            canEdit: boolean;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        /** @default zh-CN */
                        language?: string;
                        label?: string;
                        cues: {
                            startMs: number;
                            endMs: number;
                            text: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            filmVersionId: string;
                            language: string;
                            label: string;
                            /** @enum {unknown} */
                            kind: "embedded" | "uploaded";
                            cues: {
                                startMs: number;
                                endMs: number;
                                text: string;
                            }[];
                            canEdit: boolean;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    state?: "submitted" | "approved" | "refused" | "withdrawn";
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description declared by the member, or entered by an officer
                                 * @enum {unknown}
                                 */
                                kind: "claim" | "manual";
                                /** @enum {unknown} */
                                state: "submitted" | "approved" | "refused" | "withdrawn";
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                title: string;
                                organiser: string | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                /** @enum {unknown} */
                                organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                                /**
                                 * @description 集中培训
                                 * @default false
                                 */
                                isConcentrated: boolean;
                                /**
                                 * @description 轮训
                                 * @default false
                                 */
                                isRotation: boolean;
                                /** @enum {unknown} */
                                purpose: "induction" | "demonstration" | null;
                                /**
                                 * @description recognised by the cadre authority
                                 * @default false
                                 */
                                isCadreRecognised: boolean;
                                sessions: {
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    on: string;
                                    /** @description credit hours (学时) */
                                    hours: number;
                                    /** @description days of training; a half-day is 0.5 */
                                    days: number;
                                    basis: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                /** @description of all sessions */
                                hours: number;
                                evidenceFile: {
                                    /** Format: uuid */
                                    id: string;
                                    filename: string;
                                    /** @enum {unknown} */
                                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                                } | null;
                                note: string | null;
                                /** Format: date-time */
                                declaredAt: string;
                                declaredByName: string;
                                /** Format: date-time */
                                decidedAt: string | null;
                                decidedByName: string | null;
                                decisionReason: string | null;
                                /** @description already credited to the person on these days: perhaps the same thing */
                                sameDayHours: number;
                                canDecide: boolean;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/claims/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description All of them or none. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        claimIds: string[];
                        /** @enum {unknown} */
                        decision: "approve" | "refuse";
                        /** @description needed to refuse */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description declared by the member, or entered by an officer
                                 * @enum {unknown}
                                 */
                                kind: "claim" | "manual";
                                /** @enum {unknown} */
                                state: "submitted" | "approved" | "refused" | "withdrawn";
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                title: string;
                                organiser: string | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                /** @enum {unknown} */
                                organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                                /**
                                 * @description 集中培训
                                 * @default false
                                 */
                                isConcentrated: boolean;
                                /**
                                 * @description 轮训
                                 * @default false
                                 */
                                isRotation: boolean;
                                /** @enum {unknown} */
                                purpose: "induction" | "demonstration" | null;
                                /**
                                 * @description recognised by the cadre authority
                                 * @default false
                                 */
                                isCadreRecognised: boolean;
                                sessions: {
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    on: string;
                                    /** @description credit hours (学时) */
                                    hours: number;
                                    /** @description days of training; a half-day is 0.5 */
                                    days: number;
                                    basis: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                /** @description of all sessions */
                                hours: number;
                                evidenceFile: {
                                    /** Format: uuid */
                                    id: string;
                                    filename: string;
                                    /** @enum {unknown} */
                                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                                } | null;
                                note: string | null;
                                /** Format: date-time */
                                declaredAt: string;
                                declaredByName: string;
                                /** Format: date-time */
                                decidedAt: string | null;
                                decidedByName: string | null;
                                decisionReason: string | null;
                                /** @description already credited to the person on these days: perhaps the same thing */
                                sameDayHours: number;
                                canDecide: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                name: string;
                                rules: {
                                    fullDay: number;
                                    halfDay: number;
                                    minutesPerHour: number;
                                    maxPerHalfDay: number | null;
                                    roundTo: number | null;
                                    onlineSteps: {
                                        fromMinutes: number;
                                        isOver: boolean;
                                        hours: number;
                                    }[] | null;
                                    quizPass: number | null;
                                    teachingMultiplier: number | null;
                                };
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                note: string | null;
                                /** Format: date-time */
                                publishedAt: string;
                                publishedByName: string | null;
                                isCurrent: boolean;
                            }[];
                            presets: {
                                id: string;
                                nameZh: string;
                                nameEn: string;
                                /** @description as ConversionRules; null is for the county to fill */
                                rules: {
                                    [key: string]: unknown;
                                };
                                isDefault: boolean;
                                source: string[];
                                confidence: string;
                                notes: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description holds from a day not yet past; what was credited before is not touched */
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        rules: {
                            fullDay: number;
                            halfDay: number;
                            minutesPerHour: number;
                            maxPerHalfDay: number | null;
                            roundTo: number | null;
                            onlineSteps: {
                                fromMinutes: number;
                                isOver: boolean;
                                hours: number;
                            }[] | null;
                            quizPass: number | null;
                            teachingMultiplier: number | null;
                        };
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                name: string;
                                rules: {
                                    fullDay: number;
                                    halfDay: number;
                                    minutesPerHour: number;
                                    maxPerHalfDay: number | null;
                                    roundTo: number | null;
                                    onlineSteps: {
                                        fromMinutes: number;
                                        isOver: boolean;
                                        hours: number;
                                    }[] | null;
                                    quizPass: number | null;
                                    teachingMultiplier: number | null;
                                };
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                note: string | null;
                                /** Format: date-time */
                                publishedAt: string;
                                publishedByName: string | null;
                                isCurrent: boolean;
                            }[];
                            presets: {
                                id: string;
                                nameZh: string;
                                nameEn: string;
                                /** @description as ConversionRules; null is for the county to fill */
                                rules: {
                                    [key: string]: unknown;
                                };
                                isDefault: boolean;
                                source: string[];
                                confidence: string;
                                notes: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversions/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description What sessions would be worth, each by the conversion of its day or by the rules given. Writes nothing. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description rules: what if these held; unless said, those of each day */
            requestBody: {
                content: {
                    "application/json": {
                        sessions: {
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            on: string;
                            halfDays?: number;
                            minutes?: number;
                            /** @description as certified by the organiser */
                            hours?: number;
                        }[];
                        rules?: {
                            fullDay: number;
                            halfDay: number;
                            minutesPerHour: number;
                            maxPerHalfDay: number | null;
                            roundTo: number | null;
                            onlineSteps: {
                                fromMinutes: number;
                                isOver: boolean;
                                hours: number;
                            }[] | null;
                            quizPass: number | null;
                            teachingMultiplier: number | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sessions: {
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                on: string;
                                /** @description credit hours (学时) */
                                hours: number;
                                /** @description days of training; a half-day is 0.5 */
                                days: number;
                            }[];
                            hours: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Enters learning for people by hand. Each becomes a claim that a second person approves. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        title: string;
                        organiser?: string | null;
                        /** @enum {unknown} */
                        category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                        /** @enum {unknown} */
                        deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                        /** @enum {unknown} */
                        organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        /**
                         * @description 集中培训
                         * @default false
                         */
                        isConcentrated: boolean;
                        /**
                         * @description 轮训
                         * @default false
                         */
                        isRotation: boolean;
                        /** @enum {unknown} */
                        purpose?: "induction" | "demonstration" | null;
                        /**
                         * @description recognised by the cadre authority
                         * @default false
                         */
                        isCadreRecognised: boolean;
                        sessions: {
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            on: string;
                            halfDays?: number;
                            minutes?: number;
                            /** @description as certified by the organiser */
                            hours?: number;
                        }[];
                        note?: string | null;
                        personIds: string[];
                        /** Format: uuid */
                        evidenceFileId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description declared by the member, or entered by an officer
                                 * @enum {unknown}
                                 */
                                kind: "claim" | "manual";
                                /** @enum {unknown} */
                                state: "submitted" | "approved" | "refused" | "withdrawn";
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                title: string;
                                organiser: string | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                /** @enum {unknown} */
                                organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                                /**
                                 * @description 集中培训
                                 * @default false
                                 */
                                isConcentrated: boolean;
                                /**
                                 * @description 轮训
                                 * @default false
                                 */
                                isRotation: boolean;
                                /** @enum {unknown} */
                                purpose: "induction" | "demonstration" | null;
                                /**
                                 * @description recognised by the cadre authority
                                 * @default false
                                 */
                                isCadreRecognised: boolean;
                                sessions: {
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    on: string;
                                    /** @description credit hours (学时) */
                                    hours: number;
                                    /** @description days of training; a half-day is 0.5 */
                                    days: number;
                                    basis: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                /** @description of all sessions */
                                hours: number;
                                evidenceFile: {
                                    /** Format: uuid */
                                    id: string;
                                    filename: string;
                                    /** @enum {unknown} */
                                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                                } | null;
                                note: string | null;
                                /** Format: date-time */
                                declaredAt: string;
                                declaredByName: string;
                                /** Format: date-time */
                                decidedAt: string | null;
                                decidedByName: string | null;
                                decisionReason: string | null;
                                /** @description already credited to the person on these days: perhaps the same thing */
                                sameDayHours: number;
                                canDecide: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credits/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Takes an entry back by a new one; the same activity may be credited again afterwards. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description the member reads it */
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            policyId: string;
                            /** @enum {unknown} */
                            state: "queued" | "running" | "done" | "failed";
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            appliesFrom: string;
                            totalCount: number;
                            doneCount: number;
                            failure: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            transitions: {
                                /** Format: uuid */
                                policyId: string;
                                periodKey: string;
                                /** @enum {unknown} */
                                before: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                /** @enum {unknown} */
                                after: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                people: number;
                            }[];
                            /** @description the bodies directly below the top of the tree */
                            byOrg: {
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                transitions: {
                                    /** Format: uuid */
                                    policyId: string;
                                    periodKey: string;
                                    /** @enum {unknown} */
                                    before: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    /** @enum {unknown} */
                                    after: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    people: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dry-runs/{id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    policy?: string;
                    before?: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                    after?: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                    org?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: uuid */
                                policyId: string;
                                periodKey: string;
                                /** @enum {unknown} */
                                before: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                /** @enum {unknown} */
                                after: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The body is the file itself, as application/octet-stream: PDF, JPEG, PNG or WebP, up to 5 MB. */
        post: {
            parameters: {
                query: {
                    filename: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            filename: string;
                            /** @enum {unknown} */
                            mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Films waiting for a stage that you may take. */
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                                title: string;
                                subtitle: string;
                                /**
                                 * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                                 * @enum {unknown}
                                 */
                                genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                                categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                                year: number | null;
                                producer: string;
                                seriesTitle: string;
                                episode: number | null;
                                isOnAir: boolean;
                                isMine: boolean;
                                newest: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    /** @enum {unknown} */
                                    state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                    progress: number;
                                    durationS: number | null;
                                } | null;
                                posterUrl: string | null;
                                createdByName: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-versions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            filmId: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                            filename: string;
                            sizeBytes: number;
                            uploadedBytes: number;
                            /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                            uploadId: string | null;
                            fingerprint: string | null;
                            progress: number;
                            /** @enum {unknown} */
                            step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                            failure: {
                                kind: string;
                                detail: string | null;
                                /** @description numbers the sentence may quote */
                                facts: {
                                    [key: string]: number;
                                };
                            } | null;
                            /** @description the uploaded file is still there */
                            canRetry: boolean;
                            warnings: string[];
                            durationS: number | null;
                            width: number | null;
                            height: number | null;
                            rungs: {
                                name: string;
                                width: number;
                                height: number;
                                /** @description bits per second at the busiest */
                                bandwidth: number;
                                averageBandwidth: number;
                            }[];
                            audioBandwidth: number | null;
                            captions: {
                                /** Format: uuid */
                                id: string;
                                language: string;
                                label: string;
                                /** @enum {unknown} */
                                kind: "embedded" | "uploaded";
                                /** @description WebVTT; signed, expires */
                                url: string | null;
                            }[];
                            posterUrl: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            isCurrent: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-versions/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            filmId: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                            filename: string;
                            sizeBytes: number;
                            uploadedBytes: number;
                            /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                            uploadId: string | null;
                            fingerprint: string | null;
                            progress: number;
                            /** @enum {unknown} */
                            step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                            failure: {
                                kind: string;
                                detail: string | null;
                                /** @description numbers the sentence may quote */
                                facts: {
                                    [key: string]: number;
                                };
                            } | null;
                            /** @description the uploaded file is still there */
                            canRetry: boolean;
                            warnings: string[];
                            durationS: number | null;
                            width: number | null;
                            height: number | null;
                            rungs: {
                                name: string;
                                width: number;
                                height: number;
                                /** @description bits per second at the busiest */
                                bandwidth: number;
                                averageBandwidth: number;
                            }[];
                            audioBandwidth: number | null;
                            captions: {
                                /** Format: uuid */
                                id: string;
                                language: string;
                                label: string;
                                /** @enum {unknown} */
                                kind: "embedded" | "uploaded";
                                /** @description WebVTT; signed, expires */
                                url: string | null;
                            }[];
                            posterUrl: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            isCurrent: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-versions/{id}/captions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The body is the file itself, as application/octet-stream: SRT or WebVTT in UTF-8, UTF-16 or GB18030, up to 3 MB. */
        post: {
            parameters: {
                query: {
                    language?: string;
                    label?: string;
                    filename: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            filmVersionId: string;
                            language: string;
                            label: string;
                            /** @enum {unknown} */
                            kind: "embedded" | "uploaded";
                            cues: {
                                startMs: number;
                                endMs: number;
                                text: string;
                            }[];
                            canEdit: boolean;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-versions/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            hlsUrl: string;
                            /** Format: date-time */
                            hlsExpiresAt: string;
                            posterUrl: string;
                            storyboardUrl: string;
                            durationS: number;
                            captions: {
                                /** Format: uuid */
                                id: string;
                                language: string;
                                label: string;
                                /** @enum {unknown} */
                                kind: "embedded" | "uploaded";
                                /** @description WebVTT; signed, expires */
                                url: string | null;
                            }[];
                            rungs: {
                                name: string;
                                width: number;
                                height: number;
                                /** @description bits per second at the busiest */
                                bandwidth: number;
                                averageBandwidth: number;
                            }[];
                            audioBandwidth: number | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/film-versions/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            filmId: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                            filename: string;
                            sizeBytes: number;
                            uploadedBytes: number;
                            /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                            uploadId: string | null;
                            fingerprint: string | null;
                            progress: number;
                            /** @enum {unknown} */
                            step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                            failure: {
                                kind: string;
                                detail: string | null;
                                /** @description numbers the sentence may quote */
                                facts: {
                                    [key: string]: number;
                                };
                            } | null;
                            /** @description the uploaded file is still there */
                            canRetry: boolean;
                            warnings: string[];
                            durationS: number | null;
                            width: number | null;
                            height: number | null;
                            rungs: {
                                name: string;
                                width: number;
                                height: number;
                                /** @description bits per second at the busiest */
                                bandwidth: number;
                                averageBandwidth: number;
                            }[];
                            audioBandwidth: number | null;
                            captions: {
                                /** Format: uuid */
                                id: string;
                                language: string;
                                label: string;
                                /** @enum {unknown} */
                                kind: "embedded" | "uploaded";
                                /** @description WebVTT; signed, expires */
                                url: string | null;
                            }[];
                            posterUrl: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            isCurrent: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    state?: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                    /** @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课 */
                    genre?: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture";
                    category?: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                    year?: number;
                    producer?: string;
                    /** @description made by me */
                    mine?: boolean;
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                                title: string;
                                subtitle: string;
                                /**
                                 * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                                 * @enum {unknown}
                                 */
                                genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                                categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                                year: number | null;
                                producer: string;
                                seriesTitle: string;
                                episode: number | null;
                                isOnAir: boolean;
                                isMine: boolean;
                                newest: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    /** @enum {unknown} */
                                    state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                    progress: number;
                                    durationS: number | null;
                                } | null;
                                posterUrl: string | null;
                                createdByName: string;
                                /** Format: date-time */
                                updatedAt: string;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description a client-made id makes a repeated call harmless; everything but orgId may follow later */
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id?: string;
                        /** Format: uuid */
                        orgId: string;
                        title?: string;
                        subtitle?: string;
                        /**
                         * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                         * @enum {unknown}
                         */
                        genre?: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                        categories?: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                        isCoreTheory?: boolean;
                        year?: number | null;
                        producer?: string;
                        jointProducers?: string[];
                        crew?: {
                            duty: string;
                            name: string;
                        }[];
                        synopsis?: string;
                        keywords?: string[];
                        script?: string;
                        language?: string;
                        hasBurntInSubtitles?: boolean;
                        /** @description consent of those who are shown */
                        subjectConsent?: string;
                        musicAndFootageRights?: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        firstReleasedOn?: string | null;
                        firstReleaseChannel?: string;
                        awards?: string;
                        seriesTitle?: string;
                        episode?: number | null;
                        earnsCredit?: boolean;
                        /** @enum {unknown} */
                        creditCategory?: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                        /** @enum {unknown} */
                        organiserLevel?: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        /** @description share to be watched before it counts; 0.95 unless said */
                        completeShare?: number;
                        /**
                         * @description fastest speed that counts
                         * @enum {number}
                         */
                        maxRate?: 1 | 1.25 | 1.5 | 2;
                        /** @description null: no presence check */
                        presenceEveryMinutes?: number | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        availableFrom?: string | null;
                        /**
                         * Format: date
                         * @description the first day it is not available any more
                         */
                        availableUntil?: string | null;
                        /** Format: uuid */
                        audienceOrgId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        title?: string;
                        subtitle?: string;
                        /**
                         * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                         * @enum {unknown}
                         */
                        genre?: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                        categories?: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                        isCoreTheory?: boolean;
                        year?: number | null;
                        producer?: string;
                        jointProducers?: string[];
                        crew?: {
                            duty: string;
                            name: string;
                        }[];
                        synopsis?: string;
                        keywords?: string[];
                        script?: string;
                        language?: string;
                        hasBurntInSubtitles?: boolean;
                        /** @description consent of those who are shown */
                        subjectConsent?: string;
                        musicAndFootageRights?: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        firstReleasedOn?: string | null;
                        firstReleaseChannel?: string;
                        awards?: string;
                        seriesTitle?: string;
                        episode?: number | null;
                        earnsCredit?: boolean;
                        /** @enum {unknown} */
                        creditCategory?: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                        /** @enum {unknown} */
                        organiserLevel?: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        /** @description share to be watched before it counts; 0.95 unless said */
                        completeShare?: number;
                        /**
                         * @description fastest speed that counts
                         * @enum {number}
                         */
                        maxRate?: 1 | 1.25 | 1.5 | 2;
                        /** @description null: no presence check */
                        presenceEveryMinutes?: number | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        availableFrom?: string | null;
                        /**
                         * Format: date
                         * @description the first day it is not available any more
                         */
                        availableUntil?: string | null;
                        /** Format: uuid */
                        audienceOrgId?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/films/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Server-sent events: `event: version` with a version as data, first all of them, then each that changes. Who does not accept text/event-stream gets the first and no more. */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Every report of a person about a film, judged again and compared with what is stored. */
        get: {
            parameters: {
                query: {
                    person: string;
                    version?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            film: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** Format: uuid */
                            filmVersionId: string;
                            versionNumber: number;
                            durationS: number;
                            otherVersions: {
                                /** Format: uuid */
                                filmVersionId: string;
                                number: number;
                            }[];
                            reports: {
                                seq: number;
                                /** Format: uuid */
                                reportId: string;
                                /** Format: uuid */
                                sessionId: string;
                                device: string | null;
                                /** Format: uuid */
                                clientId: string;
                                /** Format: date-time */
                                receivedAt: string;
                                /** Format: date-time */
                                madeAt: string;
                                rate: number;
                                isPlaying: boolean;
                                playingAtS: number;
                                claimed: {
                                    fromS: number;
                                    toS: number;
                                }[];
                                /** @description sorted, disjoint */
                                accepted: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                refused: {
                                    fromS: number;
                                    toS: number;
                                    /**
                                     * @description why a part does not count; the words for it are the reader’s
                                     * @enum {unknown}
                                     */
                                    reason: "empty-range" | "beyond-the-end" | "rate-too-high" | "before-session" | "held-too-long" | "offline-limit" | "more-than-elapsed" | "superseded" | "signed-out" | "not-available" | "presence";
                                }[];
                                /** @description judged again, it gives the same */
                                isAsReplayed: boolean;
                            }[];
                            corrections: {
                                /** Format: date-time */
                                grantedAt: string;
                                grantedByName: string;
                                reason: string;
                                /** @description sorted, disjoint */
                                granted: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                            }[];
                            replay: {
                                pass: number;
                                /** @description sorted, disjoint */
                                watched: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description share of the film watched at least once */
                                coveredShare: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                creditedOn: string | null;
                            };
                            stored: {
                                pass: number;
                                /** @description sorted, disjoint */
                                watched: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description share of the film watched at least once */
                                coveredShare: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                creditedOn: string | null;
                            };
                            /** @description parts that only one of the two holds; empty: they agree */
                            differences: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        text: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "open" | "upheld" | "refused";
                            film: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            /** Format: uuid */
                            filmVersionId: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            text: string;
                            /** Format: date-time */
                            raisedAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedByName: string | null;
                            reason: string | null;
                            /** @description sorted, disjoint */
                            granted: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description sorted, disjoint */
                            watched: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description share of the film watched at least once */
                            coveredShare: number;
                            durationS: number;
                            canDecide: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/redraft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        /** @enum {unknown} */
                        stage: "first_review" | "second_review" | "final_review";
                        /** @enum {unknown} */
                        decision: "pass" | "return";
                        /**
                         * @description needed when the film is returned
                         * @default
                         */
                        comment: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** @description Announces a file; its bytes follow by tus at /api/v1/uploads with filmVersionId in the metadata. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        filename: string;
                        sizeBytes: number;
                        /** @description by which another device knows the same file */
                        fingerprint?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            filmId: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                            filename: string;
                            sizeBytes: number;
                            uploadedBytes: number;
                            /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                            uploadId: string | null;
                            fingerprint: string | null;
                            progress: number;
                            /** @enum {unknown} */
                            step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                            failure: {
                                kind: string;
                                detail: string | null;
                                /** @description numbers the sentence may quote */
                                facts: {
                                    [key: string]: number;
                                };
                            } | null;
                            /** @description the uploaded file is still there */
                            canRetry: boolean;
                            warnings: string[];
                            durationS: number | null;
                            width: number | null;
                            height: number | null;
                            rungs: {
                                name: string;
                                width: number;
                                height: number;
                                /** @description bits per second at the busiest */
                                bandwidth: number;
                                averageBandwidth: number;
                            }[];
                            audioBandwidth: number | null;
                            captions: {
                                /** Format: uuid */
                                id: string;
                                language: string;
                                label: string;
                                /** @enum {unknown} */
                                kind: "embedded" | "uploaded";
                                /** @description WebVTT; signed, expires */
                                url: string | null;
                            }[];
                            posterUrl: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            isCurrent: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/watch-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description of the device; kept by the browser
                         */
                        clientId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            sessionId: string;
                            /** Format: uuid */
                            filmVersionId: string;
                            /** @description signed: expires, and serves this version to this viewer only */
                            hlsUrl: string;
                            /** Format: date-time */
                            hlsExpiresAt: string;
                            posterUrl: string;
                            storyboardUrl: string;
                            durationS: number;
                            /** @description where this person left, on any device; 0 when the film was seen to its end */
                            resumeAtS: number;
                            /** @description sorted, disjoint */
                            watched: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description share of the film watched at least once */
                            coveredShare: number;
                            /** @description share that counts as watched */
                            completeShare: number;
                            /** @description fastest speed that counts */
                            maxRate: number;
                            presence: {
                                /** @description about so often; the moment is not foretold */
                                everyS: number;
                            } | null;
                            reportEveryS: number;
                            /** @description playing time that may be reported after the line was lost */
                            offlineLimitS: number;
                            /** @description reports may be kept on the device for so long */
                            holdLimitS: number;
                            earns: {
                                hours: number;
                            } | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            creditedOn: string | null;
                            captions: {
                                /** Format: uuid */
                                id: string;
                                language: string;
                                label: string;
                                /** @enum {unknown} */
                                kind: "embedded" | "uploaded";
                                /** @description WebVTT; signed, expires */
                                url: string | null;
                            }[];
                            rungs: {
                                name: string;
                                width: number;
                                height: number;
                                /** @description bits per second at the busiest */
                                bandwidth: number;
                                averageBandwidth: number;
                            }[];
                            audioBandwidth: number | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/films/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "first_review" | "second_review" | "final_review" | "approved" | "released" | "withdrawn";
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            isCoreTheory: boolean;
                            year: number | null;
                            producer: string;
                            jointProducers: string[];
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            synopsis: string;
                            keywords: string[];
                            script: string;
                            language: string;
                            hasBurntInSubtitles: boolean;
                            /** @description consent of those who are shown */
                            subjectConsent: string;
                            musicAndFootageRights: string;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            firstReleasedOn: string | null;
                            firstReleaseChannel: string;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            earnsCredit: boolean;
                            /** @enum {unknown} */
                            creditCategory: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /** @description share to be watched before it counts; 0.95 unless said */
                            completeShare: number;
                            /**
                             * @description fastest speed that counts
                             * @enum {number}
                             */
                            maxRate: 1 | 1.25 | 1.5 | 2;
                            /** @description null: no presence check */
                            presenceEveryMinutes: number | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            availableFrom: string | null;
                            /**
                             * Format: date
                             * @description the first day it is not available any more
                             */
                            availableUntil: string | null;
                            /** @description null: everybody */
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description what members see */
                            current: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            } | null;
                            /** @description newest first */
                            versions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                filmId: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "uploading" | "queued" | "encoding" | "ready" | "failed" | "cancelled";
                                filename: string;
                                sizeBytes: number;
                                uploadedBytes: number;
                                /** @description while it is uploading: the upload is /api/v1/uploads/<uploadId> */
                                uploadId: string | null;
                                fingerprint: string | null;
                                progress: number;
                                /** @enum {unknown} */
                                step: "fetch" | "probe" | "encode" | "stills" | "publish" | "store" | null;
                                failure: {
                                    kind: string;
                                    detail: string | null;
                                    /** @description numbers the sentence may quote */
                                    facts: {
                                        [key: string]: number;
                                    };
                                } | null;
                                /** @description the uploaded file is still there */
                                canRetry: boolean;
                                warnings: string[];
                                durationS: number | null;
                                width: number | null;
                                height: number | null;
                                rungs: {
                                    name: string;
                                    width: number;
                                    height: number;
                                    /** @description bits per second at the busiest */
                                    bandwidth: number;
                                    averageBandwidth: number;
                                }[];
                                audioBandwidth: number | null;
                                captions: {
                                    /** Format: uuid */
                                    id: string;
                                    language: string;
                                    label: string;
                                    /** @enum {unknown} */
                                    kind: "embedded" | "uploaded";
                                    /** @description WebVTT; signed, expires */
                                    url: string | null;
                                }[];
                                posterUrl: string | null;
                                /** Format: date-time */
                                createdAt: string;
                                isCurrent: boolean;
                            }[];
                            /** @description oldest first */
                            reviews: {
                                round: number;
                                /** @enum {unknown} */
                                stage: "first_review" | "second_review" | "final_review";
                                /** @enum {unknown} */
                                decision: "pass" | "return";
                                comment: string;
                                byName: string;
                                /** Format: date-time */
                                at: string;
                                /** Format: uuid */
                                filmVersionId: string;
                            }[];
                            /** @enum {unknown} */
                            stage: "first_review" | "second_review" | "final_review" | null;
                            /** Format: uuid */
                            reviewVersionId: string | null;
                            /** @description pointers of what is needed before submitting */
                            missing: string[];
                            can: {
                                edit: boolean;
                                /** @description audience, availability and presence check */
                                editRelease: boolean;
                                upload: boolean;
                                submit: boolean;
                                review: boolean;
                                release: boolean;
                                withdraw: boolean;
                                redraft: boolean;
                                remove: boolean;
                            };
                            createdByName: string;
                            /** Format: date-time */
                            updatedAt: string;
                            /** Format: date-time */
                            releasedAt: string | null;
                            withdrawnReason: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    org?: string;
                    state?: "planned" | "open" | "closed" | "cancelled";
                    /** @description YYYY-MM-DD, in the time zone of the county */
                    from?: string;
                    /** @description YYYY-MM-DD, in the time zone of the county */
                    until?: string;
                    film?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                title: string;
                                purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                                /** Format: date-time */
                                startsAt: string;
                                /** Format: date-time */
                                endsAt: string;
                                place: string;
                                /** @enum {unknown} */
                                state: "planned" | "open" | "closed" | "cancelled";
                                expectedCount: number;
                                presentCount: number;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description a client-made id makes a repeated call harmless */
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id?: string;
                        /** Format: uuid */
                        orgId: string;
                        /** @description whose members are expected */
                        orgIds?: string[];
                        title: string;
                        purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                        /** Format: date-time */
                        startsAt: string;
                        place?: string;
                        host?: string;
                        recorder?: string;
                        lecturer?: string;
                        /** @enum {unknown} */
                        organiserLevel?: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        isConcentrated?: boolean;
                        isRotation?: boolean;
                        agenda: {
                            /** Format: uuid */
                            id?: string;
                            /** @enum {unknown} */
                            kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                            title: string;
                            /** Format: uuid */
                            filmId?: string | null;
                            /** @enum {unknown} */
                            category?: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                            plannedMinutes: number;
                        }[];
                        /**
                         * @description how many in all, on the same day of each month
                         * @default 1
                         */
                        repeatMonthly?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            place: string;
                            /** @enum {unknown} */
                            state: "planned" | "open" | "closed" | "cancelled";
                            expectedCount: number;
                            presentCount: number;
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            host: string;
                            recorder: string;
                            lecturer: string;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            isConcentrated: boolean;
                            isRotation: boolean;
                            agenda: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                                title: string;
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    durationS: number | null;
                                } | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                                plannedMinutes: number;
                                actualMinutes: number | null;
                            }[];
                            summary: string;
                            discussion: string;
                            decisions: string;
                            visitorCount: number;
                            visitorNames: string[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                            closings: {
                                number: number;
                                closedByName: string;
                                /** Format: date-time */
                                closedAt: string;
                                reopenedByName: string | null;
                                /** Format: date-time */
                                reopenedAt: string | null;
                                reopenReason: string | null;
                            }[];
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        digits: string;
                        /** Format: uuid */
                        device?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            gathering: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                /** Format: date-time */
                                startsAt: string;
                                place: string;
                            };
                            needsConfirmation: boolean;
                            lateMinutes: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            place: string;
                            /** @enum {unknown} */
                            state: "planned" | "open" | "closed" | "cancelled";
                            expectedCount: number;
                            presentCount: number;
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            host: string;
                            recorder: string;
                            lecturer: string;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            isConcentrated: boolean;
                            isRotation: boolean;
                            agenda: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                                title: string;
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    durationS: number | null;
                                } | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                                plannedMinutes: number;
                                actualMinutes: number | null;
                            }[];
                            summary: string;
                            discussion: string;
                            decisions: string;
                            visitorCount: number;
                            visitorNames: string[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                            closings: {
                                number: number;
                                closedByName: string;
                                /** Format: date-time */
                                closedAt: string;
                                reopenedByName: string | null;
                                /** Format: date-time */
                                reopenedAt: string | null;
                                reopenReason: string | null;
                            }[];
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        /** @description whose members are expected */
                        orgIds?: string[];
                        title?: string;
                        purposes?: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                        /** Format: date-time */
                        startsAt?: string;
                        place?: string;
                        host?: string;
                        recorder?: string;
                        lecturer?: string;
                        /** @enum {unknown} */
                        organiserLevel?: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        isConcentrated?: boolean;
                        isRotation?: boolean;
                        agenda?: {
                            /** Format: uuid */
                            id?: string;
                            /** @enum {unknown} */
                            kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                            title: string;
                            /** Format: uuid */
                            filmId?: string | null;
                            /** @enum {unknown} */
                            category?: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                            /** @enum {unknown} */
                            deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                            plannedMinutes: number;
                        }[];
                        summary?: string;
                        discussion?: string;
                        decisions?: string;
                        visitorCount?: number;
                        visitorNames?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            place: string;
                            /** @enum {unknown} */
                            state: "planned" | "open" | "closed" | "cancelled";
                            expectedCount: number;
                            presentCount: number;
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            host: string;
                            recorder: string;
                            lecturer: string;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            isConcentrated: boolean;
                            isRotation: boolean;
                            agenda: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                                title: string;
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    durationS: number | null;
                                } | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                                plannedMinutes: number;
                                actualMinutes: number | null;
                            }[];
                            summary: string;
                            discussion: string;
                            decisions: string;
                            visitorCount: number;
                            visitorNames: string[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                            closings: {
                                number: number;
                                closedByName: string;
                                /** Format: date-time */
                                closedAt: string;
                                reopenedByName: string | null;
                                /** Format: date-time */
                                reopenedAt: string | null;
                                reopenReason: string | null;
                            }[];
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/gatherings/{id}/attendance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                };
                                homeOrg: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                role: "expected" | "guest" | "observer";
                                canVote: boolean;
                                /** @enum {unknown} */
                                status: "unmarked" | "present" | "absent";
                                /** @enum {unknown} */
                                reason: "official" | "sick" | "personal" | "away" | "other" | null;
                                note: string | null;
                                lateMinutes: number;
                                earlyMinutes: number;
                                /** @enum {unknown} */
                                method: "code" | "roll_call" | "all_present" | "paper" | "door" | "remote" | "correction" | null;
                                /** Format: date-time */
                                signedInAt: string | null;
                                /** @description came by code without being expected: say whether it is right */
                                needsConfirmation: boolean;
                                /** @description something to look at; nobody is refused for it */
                                flags: ("shared-device" | "shared-address" | "elsewhere")[];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                            }[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/attendance/all-present": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        except: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                };
                                homeOrg: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                role: "expected" | "guest" | "observer";
                                canVote: boolean;
                                /** @enum {unknown} */
                                status: "unmarked" | "present" | "absent";
                                /** @enum {unknown} */
                                reason: "official" | "sick" | "personal" | "away" | "other" | null;
                                note: string | null;
                                lateMinutes: number;
                                earlyMinutes: number;
                                /** @enum {unknown} */
                                method: "code" | "roll_call" | "all_present" | "paper" | "door" | "remote" | "correction" | null;
                                /** Format: date-time */
                                signedInAt: string | null;
                                /** @description came by code without being expected: say whether it is right */
                                needsConfirmation: boolean;
                                /** @description something to look at; nobody is refused for it */
                                flags: ("shared-device" | "shared-address" | "elsewhere")[];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                            }[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            place: string;
                            /** @enum {unknown} */
                            state: "planned" | "open" | "closed" | "cancelled";
                            expectedCount: number;
                            presentCount: number;
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            host: string;
                            recorder: string;
                            lecturer: string;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            isConcentrated: boolean;
                            isRotation: boolean;
                            agenda: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                                title: string;
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    durationS: number | null;
                                } | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                                plannedMinutes: number;
                                actualMinutes: number | null;
                            }[];
                            summary: string;
                            discussion: string;
                            decisions: string;
                            visitorCount: number;
                            visitorNames: string[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                            closings: {
                                number: number;
                                closedByName: string;
                                /** Format: date-time */
                                closedAt: string;
                                reopenedByName: string | null;
                                /** Format: date-time */
                                reopenedAt: string | null;
                                reopenReason: string | null;
                            }[];
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        items?: {
                            /** Format: uuid */
                            id: string;
                            actualMinutes: number;
                        }[];
                        /** @default false */
                        unmarkedAreAbsent?: boolean;
                        summary?: string;
                        discussion?: string;
                        decisions?: string;
                        visitorCount?: number;
                        visitorNames?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            postedEntries: number;
                            creditedPeople: number;
                            /** @description have been credited for this film in this period before */
                            alreadyCredited: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                filmTitle: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/closing-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                            unmarked: number;
                            unconfirmed: number;
                            items: {
                                /** Format: uuid */
                                id: string;
                                minutes: number;
                                countableMinutes: number;
                                /** @enum {unknown} */
                                cap: "film-length" | null;
                            }[];
                            people: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                hours: number;
                                minutes: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/door": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description member number, telephone or national identity number */
                        number: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            };
                            homeOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            role: "expected" | "guest" | "observer";
                            canVote: boolean;
                            /** @enum {unknown} */
                            status: "unmarked" | "present" | "absent";
                            /** @enum {unknown} */
                            reason: "official" | "sick" | "personal" | "away" | "other" | null;
                            note: string | null;
                            lateMinutes: number;
                            earlyMinutes: number;
                            /** @enum {unknown} */
                            method: "code" | "roll_call" | "all_present" | "paper" | "door" | "remote" | "correction" | null;
                            /** Format: date-time */
                            signedInAt: string | null;
                            /** @description came by code without being expected: say whether it is right */
                            needsConfirmation: boolean;
                            /** @description something to look at; nobody is refused for it */
                            flags: ("shared-device" | "shared-address" | "elsewhere")[];
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description people you may see */
                        personIds?: string[];
                        /** @description for those of other branches */
                        numbers?: string[];
                        /** @enum {unknown} */
                        role: "guest" | "observer";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                };
                                homeOrg: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                role: "expected" | "guest" | "observer";
                                canVote: boolean;
                                /** @enum {unknown} */
                                status: "unmarked" | "present" | "absent";
                                /** @enum {unknown} */
                                reason: "official" | "sick" | "personal" | "away" | "other" | null;
                                note: string | null;
                                lateMinutes: number;
                                earlyMinutes: number;
                                /** @enum {unknown} */
                                method: "code" | "roll_call" | "all_present" | "paper" | "door" | "remote" | "correction" | null;
                                /** Format: date-time */
                                signedInAt: string | null;
                                /** @description came by code without being expected: say whether it is right */
                                needsConfirmation: boolean;
                                /** @description something to look at; nobody is refused for it */
                                flags: ("shared-device" | "shared-address" | "elsewhere")[];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                            }[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/guests/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        marks: {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            personId: string;
                            /** @enum {unknown} */
                            status: "unmarked" | "present" | "absent";
                            /** @enum {unknown} */
                            reason?: "official" | "sick" | "personal" | "away" | "other" | null;
                            note?: string | null;
                            lateMinutes?: number;
                            earlyMinutes?: number;
                            /** @enum {unknown} */
                            method?: "roll_call" | "paper" | "door" | "remote" | "correction";
                            /** Format: date-time */
                            madeAt?: string;
                            /** @description of the row it was made upon; another one meanwhile is a conflict */
                            version?: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            results: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                outcome: "applied" | "repeated" | "conflict";
                                current: {
                                    person: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                        memberNo: string | null;
                                    };
                                    homeOrg: {
                                        /** Format: uuid */
                                        id: string;
                                        name: string;
                                    };
                                    /** @enum {unknown} */
                                    role: "expected" | "guest" | "observer";
                                    canVote: boolean;
                                    /** @enum {unknown} */
                                    status: "unmarked" | "present" | "absent";
                                    /** @enum {unknown} */
                                    reason: "official" | "sick" | "personal" | "away" | "other" | null;
                                    note: string | null;
                                    lateMinutes: number;
                                    earlyMinutes: number;
                                    /** @enum {unknown} */
                                    method: "code" | "roll_call" | "all_present" | "paper" | "door" | "remote" | "correction" | null;
                                    /** Format: date-time */
                                    signedInAt: string | null;
                                    /** @description came by code without being expected: say whether it is right */
                                    needsConfirmation: boolean;
                                    /** @description something to look at; nobody is refused for it */
                                    flags: ("shared-device" | "shared-address" | "elsewhere")[];
                                    /** @description counts the changes; send back the one you have read */
                                    version: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            place: string;
                            /** @enum {unknown} */
                            state: "planned" | "open" | "closed" | "cancelled";
                            expectedCount: number;
                            presentCount: number;
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            host: string;
                            recorder: string;
                            lecturer: string;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            isConcentrated: boolean;
                            isRotation: boolean;
                            agenda: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                                title: string;
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    durationS: number | null;
                                } | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                                plannedMinutes: number;
                                actualMinutes: number | null;
                            }[];
                            summary: string;
                            discussion: string;
                            decisions: string;
                            visitorCount: number;
                            visitorNames: string[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                            closings: {
                                number: number;
                                closedByName: string;
                                /** Format: date-time */
                                closedAt: string;
                                reopenedByName: string | null;
                                /** Format: date-time */
                                reopenedAt: string | null;
                                reopenReason: string | null;
                            }[];
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                            /** Format: date-time */
                            startsAt: string;
                            /** Format: date-time */
                            endsAt: string;
                            place: string;
                            /** @enum {unknown} */
                            state: "planned" | "open" | "closed" | "cancelled";
                            expectedCount: number;
                            presentCount: number;
                            orgs: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            host: string;
                            recorder: string;
                            lecturer: string;
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            isConcentrated: boolean;
                            isRotation: boolean;
                            agenda: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                kind: "film" | "lecture" | "study" | "discussion" | "visit" | "vote" | "other";
                                title: string;
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    durationS: number | null;
                                } | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills" | null;
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session";
                                plannedMinutes: number;
                                actualMinutes: number | null;
                            }[];
                            summary: string;
                            discussion: string;
                            decisions: string;
                            visitorCount: number;
                            visitorNames: string[];
                            heads: {
                                expected: number;
                                present: number;
                                expectedVoters: number;
                                presentVoters: number;
                                observers: number;
                                guests: number;
                                visitors: number;
                            };
                            quorum: {
                                toVote: number;
                                toElect: number;
                                mayVote: boolean;
                                mayElect: boolean;
                            };
                            closings: {
                                number: number;
                                closedByName: string;
                                /** Format: date-time */
                                closedAt: string;
                                reopenedByName: string | null;
                                /** Format: date-time */
                                reopenedAt: string | null;
                                reopenReason: string | null;
                            }[];
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gatherings/{id}/sign-in-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description eight digits, to type or as QR */
                            digits: string;
                            validForMs: number;
                            presentCount: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    category?: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                    /** @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课 */
                    genre?: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture";
                    year?: number;
                    producer?: string;
                    sort?: "new" | "title";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                subtitle: string;
                                /**
                                 * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                                 * @enum {unknown}
                                 */
                                genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                                categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                                year: number | null;
                                producer: string;
                                durationS: number;
                                posterUrl: string;
                                storyboardUrl: string | null;
                                /** @description the beginning of it */
                                synopsis: string;
                                earnsCredit: boolean;
                                /** @description credit hours for watching it whole, by the conversion in force */
                                hours: number | null;
                                isNew: boolean;
                                /** @description how much of it the asker has watched */
                                coveredShare: number;
                                isCredited: boolean;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            years: number[];
                            producers: string[];
                            genres: ("exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture")[];
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{filmId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    filmId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            subtitle: string;
                            /**
                             * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                             * @enum {unknown}
                             */
                            genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                            categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                            year: number | null;
                            producer: string;
                            durationS: number;
                            posterUrl: string;
                            storyboardUrl: string | null;
                            synopsis: string;
                            earnsCredit: boolean;
                            /** @description credit hours for watching it whole, by the conversion in force */
                            hours: number | null;
                            isNew: boolean;
                            /** @description how much of it the asker has watched */
                            coveredShare: number;
                            isCredited: boolean;
                            crew: {
                                duty: string;
                                name: string;
                            }[];
                            keywords: string[];
                            captions: {
                                /** Format: uuid */
                                id: string;
                                language: string;
                                label: string;
                                /** @enum {unknown} */
                                kind: "embedded" | "uploaded";
                                /** @description WebVTT; signed, expires */
                                url: string | null;
                            }[];
                            rungs: {
                                name: string;
                                width: number;
                                height: number;
                                /** @description bits per second at the busiest */
                                bandwidth: number;
                                averageBandwidth: number;
                            }[];
                            audioBandwidth: number | null;
                            awards: string;
                            seriesTitle: string;
                            episode: number | null;
                            otherEpisodes: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                episode: number | null;
                            }[];
                            orgName: string;
                            /** Format: date-time */
                            releasedAt: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/library/{filmId}/watching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    filmId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            filmVersionId: string;
                            durationS: number;
                            /** @description sorted, disjoint */
                            watched: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description share of the film watched at least once */
                            coveredShare: number;
                            completeShare: number;
                            resumeAtS: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            creditedOn: string | null;
                            /** @description latest first, at most 50 */
                            sessions: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                openedAt: string;
                                /** Format: date-time */
                                lastReportAt: string | null;
                                device: string | null;
                                acceptedS: number;
                                refused: {
                                    /**
                                     * @description why a part does not count; the words for it are the reader’s
                                     * @enum {unknown}
                                     */
                                    reason: "empty-range" | "beyond-the-end" | "rate-too-high" | "before-session" | "held-too-long" | "offline-limit" | "more-than-elapsed" | "superseded" | "signed-out" | "not-available" | "presence";
                                    seconds: number;
                                }[];
                            }[];
                            objections: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "open" | "upheld" | "refused";
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                };
                                /** Format: uuid */
                                filmVersionId: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                text: string;
                                /** Format: date-time */
                                raisedAt: string;
                                /** Format: date-time */
                                decidedAt: string | null;
                                decidedByName: string | null;
                                reason: string | null;
                                /** @description sorted, disjoint */
                                granted: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description sorted, disjoint */
                                watched: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description share of the film watched at least once */
                                coveredShare: number;
                                durationS: number;
                                canDecide: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    quiz?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                quiz: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                };
                                stem: string;
                                guidance: string;
                                answer: string;
                                maxPoints: number;
                                /** Format: date-time */
                                submittedAt: string;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/marking/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        points: number;
                        comment?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            displayName: string;
                            personId: string | null;
                            /**
                             * @description what the session waits for; only "open" reaches the product
                             * @enum {unknown}
                             */
                            stage: "second_factor" | "enrol_second_factor" | "change_password" | "open";
                            roles: {
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                            }[];
                            /** @description held somewhere in the tree */
                            permissions: string[];
                            /** @enum {unknown} */
                            locale: "zh-CN" | "en";
                            elderMode: boolean;
                            isDemo: boolean;
                            hasSecondFactor: boolean;
                            homeOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        locale?: "zh-CN" | "en";
                        elderMode?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            displayName: string;
                            personId: string | null;
                            /**
                             * @description what the session waits for; only "open" reaches the product
                             * @enum {unknown}
                             */
                            stage: "second_factor" | "enrol_second_factor" | "change_password" | "open";
                            roles: {
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                            }[];
                            /** @description held somewhere in the tree */
                            permissions: string[];
                            /** @enum {unknown} */
                            locale: "zh-CN" | "en";
                            elderMode: boolean;
                            isDemo: boolean;
                            hasSecondFactor: boolean;
                            homeOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * @description declared by the member, or entered by an officer
                                 * @enum {unknown}
                                 */
                                kind: "claim" | "manual";
                                /** @enum {unknown} */
                                state: "submitted" | "approved" | "refused" | "withdrawn";
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                title: string;
                                organiser: string | null;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                /** @enum {unknown} */
                                organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                                /**
                                 * @description 集中培训
                                 * @default false
                                 */
                                isConcentrated: boolean;
                                /**
                                 * @description 轮训
                                 * @default false
                                 */
                                isRotation: boolean;
                                /** @enum {unknown} */
                                purpose: "induction" | "demonstration" | null;
                                /**
                                 * @description recognised by the cadre authority
                                 * @default false
                                 */
                                isCadreRecognised: boolean;
                                sessions: {
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    on: string;
                                    /** @description credit hours (学时) */
                                    hours: number;
                                    /** @description days of training; a half-day is 0.5 */
                                    days: number;
                                    basis: {
                                        [key: string]: unknown;
                                    };
                                }[];
                                /** @description of all sessions */
                                hours: number;
                                evidenceFile: {
                                    /** Format: uuid */
                                    id: string;
                                    filename: string;
                                    /** @enum {unknown} */
                                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                                } | null;
                                note: string | null;
                                /** Format: date-time */
                                declaredAt: string;
                                declaredByName: string;
                                /** Format: date-time */
                                decidedAt: string | null;
                                decidedByName: string | null;
                                decisionReason: string | null;
                                /** @description already credited to the person on these days: perhaps the same thing */
                                sameDayHours: number;
                                canDecide: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /** @description a client-made id makes a repeated call harmless */
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id?: string;
                        title: string;
                        organiser?: string | null;
                        /** @enum {unknown} */
                        category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                        /** @enum {unknown} */
                        deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                        /** @enum {unknown} */
                        organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        /**
                         * @description 集中培训
                         * @default false
                         */
                        isConcentrated: boolean;
                        /**
                         * @description 轮训
                         * @default false
                         */
                        isRotation: boolean;
                        /** @enum {unknown} */
                        purpose?: "induction" | "demonstration" | null;
                        /**
                         * @description recognised by the cadre authority
                         * @default false
                         */
                        isCadreRecognised: boolean;
                        sessions: {
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            on: string;
                            halfDays?: number;
                            minutes?: number;
                            /** @description as certified by the organiser */
                            hours?: number;
                        }[];
                        note?: string | null;
                        /** Format: uuid */
                        evidenceFileId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description declared by the member, or entered by an officer
                             * @enum {unknown}
                             */
                            kind: "claim" | "manual";
                            /** @enum {unknown} */
                            state: "submitted" | "approved" | "refused" | "withdrawn";
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            organiser: string | null;
                            /** @enum {unknown} */
                            category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                            /** @enum {unknown} */
                            deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /**
                             * @description 集中培训
                             * @default false
                             */
                            isConcentrated: boolean;
                            /**
                             * @description 轮训
                             * @default false
                             */
                            isRotation: boolean;
                            /** @enum {unknown} */
                            purpose: "induction" | "demonstration" | null;
                            /**
                             * @description recognised by the cadre authority
                             * @default false
                             */
                            isCadreRecognised: boolean;
                            sessions: {
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                on: string;
                                /** @description credit hours (学时) */
                                hours: number;
                                /** @description days of training; a half-day is 0.5 */
                                days: number;
                                basis: {
                                    [key: string]: unknown;
                                };
                            }[];
                            /** @description of all sessions */
                            hours: number;
                            evidenceFile: {
                                /** Format: uuid */
                                id: string;
                                filename: string;
                                /** @enum {unknown} */
                                mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                            } | null;
                            note: string | null;
                            /** Format: date-time */
                            declaredAt: string;
                            declaredByName: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description already credited to the person on these days: perhaps the same thing */
                            sameDayHours: number;
                            canDecide: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/claims/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description declared by the member, or entered by an officer
                             * @enum {unknown}
                             */
                            kind: "claim" | "manual";
                            /** @enum {unknown} */
                            state: "submitted" | "approved" | "refused" | "withdrawn";
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            title: string;
                            organiser: string | null;
                            /** @enum {unknown} */
                            category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                            /** @enum {unknown} */
                            deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            /**
                             * @description 集中培训
                             * @default false
                             */
                            isConcentrated: boolean;
                            /**
                             * @description 轮训
                             * @default false
                             */
                            isRotation: boolean;
                            /** @enum {unknown} */
                            purpose: "induction" | "demonstration" | null;
                            /**
                             * @description recognised by the cadre authority
                             * @default false
                             */
                            isCadreRecognised: boolean;
                            sessions: {
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                on: string;
                                /** @description credit hours (学时) */
                                hours: number;
                                /** @description days of training; a half-day is 0.5 */
                                days: number;
                                basis: {
                                    [key: string]: unknown;
                                };
                            }[];
                            /** @description of all sessions */
                            hours: number;
                            evidenceFile: {
                                /** Format: uuid */
                                id: string;
                                filename: string;
                                /** @enum {unknown} */
                                mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                            } | null;
                            note: string | null;
                            /** Format: date-time */
                            declaredAt: string;
                            declaredByName: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedByName: string | null;
                            decisionReason: string | null;
                            /** @description already credited to the person on these days: perhaps the same thing */
                            sameDayHours: number;
                            canDecide: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                happenedOn: string;
                                year: number;
                                /** @description credit hours (学时) */
                                hours: number;
                                /** @description days of training; a half-day is 0.5 */
                                days: number;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                /** @enum {unknown} */
                                organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                                /**
                                 * @description 集中培训
                                 * @default false
                                 */
                                isConcentrated: boolean;
                                /**
                                 * @description 轮训
                                 * @default false
                                 */
                                isRotation: boolean;
                                /** @enum {unknown} */
                                purpose: "induction" | "demonstration" | null;
                                /**
                                 * @description recognised by the cadre authority
                                 * @default false
                                 */
                                isCadreRecognised: boolean;
                                title: string;
                                source: {
                                    /** @enum {unknown} */
                                    kind: "film" | "course" | "quiz" | "gathering" | "claim" | "manual";
                                    /** Format: uuid */
                                    id: string;
                                    occasion: string;
                                };
                                /** @description equal for entries that are one session of training */
                                session: string;
                                /** @description what the hours were made from */
                                basis: {
                                    [key: string]: unknown;
                                };
                                homeOrg: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                conversion: {
                                    number: number;
                                    name: string;
                                };
                                evidenceFile: {
                                    /** Format: uuid */
                                    id: string;
                                    filename: string;
                                    /** @enum {unknown} */
                                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                                } | null;
                                /** Format: date-time */
                                postedAt: string;
                                postedByName: string | null;
                                approvedByName: string | null;
                                reversal: {
                                    /** Format: uuid */
                                    id: string;
                                    reason: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string | null;
                                } | null;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/gatherings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                title: string;
                                purposes: ("screening" | "lecture" | "theme_day" | "members_meeting" | "committee_meeting" | "group_meeting" | "organisational_life" | "democratic_appraisal" | "class" | "outreach" | "volunteering" | "other")[];
                                /** Format: date-time */
                                startsAt: string;
                                place: string;
                                /** @enum {unknown} */
                                state: "planned" | "open" | "closed" | "cancelled";
                                /** @enum {unknown} */
                                role: "expected" | "guest" | "observer";
                                /** @enum {unknown} */
                                status: "unmarked" | "present" | "absent";
                                /** @enum {unknown} */
                                reason: "official" | "sick" | "personal" | "away" | "other" | null;
                                lateMinutes: number;
                                earlyMinutes: number;
                                needsConfirmation: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "open" | "upheld" | "refused";
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                };
                                /** Format: uuid */
                                filmVersionId: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                text: string;
                                /** Format: date-time */
                                raisedAt: string;
                                /** Format: date-time */
                                decidedAt: string | null;
                                decidedByName: string | null;
                                reason: string | null;
                                /** @description sorted, disjoint */
                                granted: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description sorted, disjoint */
                                watched: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description share of the film watched at least once */
                                coveredShare: number;
                                durationS: number;
                                canDecide: boolean;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description not needed after a printed code */
                        current?: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            displayName: string;
                            personId: string | null;
                            /**
                             * @description what the session waits for; only "open" reaches the product
                             * @enum {unknown}
                             */
                            stage: "second_factor" | "enrol_second_factor" | "change_password" | "open";
                            roles: {
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                            }[];
                            /** @description held somewhere in the tree */
                            permissions: string[];
                            /** @enum {unknown} */
                            locale: "zh-CN" | "en";
                            elderMode: boolean;
                            isDemo: boolean;
                            hasSecondFactor: boolean;
                            homeOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/quizzes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                                description: string;
                                category: string;
                                settings: {
                                    /** Format: date-time */
                                    opensAt: string | null;
                                    /** Format: date-time */
                                    closesAt: string | null;
                                    /** @description kept by the server */
                                    timeLimitS: number | null;
                                    /** @description how long after the deadline answers given before it may still arrive */
                                    graceS: number;
                                    maxAttempts: number | null;
                                    /** @description between the end of an attempt and the next */
                                    delayBetweenS: number;
                                    /** @description of all points */
                                    passShare: number;
                                    /** @enum {unknown} */
                                    counts: "highest" | "first" | "last" | "average";
                                    /**
                                     * @description when right answers may be seen
                                     * @enum {unknown}
                                     */
                                    reveals: "on_submission" | "after_closing" | "never";
                                    /** @enum {unknown} */
                                    paging: "all" | "one_by_one";
                                    shufflesQuestions: boolean;
                                    shufflesOptions: boolean;
                                    /**
                                     * @description how often passing earns hours
                                     * @enum {unknown}
                                     */
                                    creditPeriod: "once" | "year";
                                };
                                questionCount: number;
                                /** @description of all points, by the rule of the quiz */
                                countedShare: number | null;
                                isPassed: boolean;
                                /** @description or go on with the open attempt */
                                mayStart: boolean;
                                /** @enum {unknown} */
                                refusal: "not-open-yet" | "closed" | "attempts-used" | "too-early" | null;
                                /** Format: date-time */
                                nextStartAt: string | null;
                                attempts: {
                                    /** Format: uuid */
                                    id: string;
                                    number: number;
                                    /** @enum {unknown} */
                                    state: "open" | "marking" | "done";
                                    /** Format: date-time */
                                    startedAt: string;
                                    /** Format: date-time */
                                    deadlineAt: string | null;
                                    /** Format: date-time */
                                    submittedAt: string | null;
                                    points: number | null;
                                    maxPoints: number;
                                }[];
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/quizzes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            title: string;
                            description: string;
                            category: string;
                            settings: {
                                /** Format: date-time */
                                opensAt: string | null;
                                /** Format: date-time */
                                closesAt: string | null;
                                /** @description kept by the server */
                                timeLimitS: number | null;
                                /** @description how long after the deadline answers given before it may still arrive */
                                graceS: number;
                                maxAttempts: number | null;
                                /** @description between the end of an attempt and the next */
                                delayBetweenS: number;
                                /** @description of all points */
                                passShare: number;
                                /** @enum {unknown} */
                                counts: "highest" | "first" | "last" | "average";
                                /**
                                 * @description when right answers may be seen
                                 * @enum {unknown}
                                 */
                                reveals: "on_submission" | "after_closing" | "never";
                                /** @enum {unknown} */
                                paging: "all" | "one_by_one";
                                shufflesQuestions: boolean;
                                shufflesOptions: boolean;
                                /**
                                 * @description how often passing earns hours
                                 * @enum {unknown}
                                 */
                                creditPeriod: "once" | "year";
                            };
                            questionCount: number;
                            /** @description of all points, by the rule of the quiz */
                            countedShare: number | null;
                            isPassed: boolean;
                            /** @description or go on with the open attempt */
                            mayStart: boolean;
                            /** @enum {unknown} */
                            refusal: "not-open-yet" | "closed" | "attempts-used" | "too-early" | null;
                            /** Format: date-time */
                            nextStartAt: string | null;
                            attempts: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /** @enum {unknown} */
                                state: "open" | "marking" | "done";
                                /** Format: date-time */
                                startedAt: string;
                                /** Format: date-time */
                                deadlineAt: string | null;
                                /** Format: date-time */
                                submittedAt: string | null;
                                points: number | null;
                                maxPoints: number;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description base 32, for typing */
                            secret: string;
                            /** @description otpauth:// */
                            uri: string;
                            qrSvg: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description six digits, or a recovery code */
                        code: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description shown this once; each works once */
                            recoveryCodes: string[];
                            me: {
                                /** Format: uuid */
                                accountId: string;
                                displayName: string;
                                personId: string | null;
                                /**
                                 * @description what the session waits for; only "open" reaches the product
                                 * @enum {unknown}
                                 */
                                stage: "second_factor" | "enrol_second_factor" | "change_password" | "open";
                                roles: {
                                    /** @enum {unknown} */
                                    role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                    /** Format: uuid */
                                    orgId: string;
                                    orgName: string;
                                }[];
                                /** @description held somewhere in the tree */
                                permissions: string[];
                                /** @enum {unknown} */
                                locale: "zh-CN" | "en";
                                elderMode: boolean;
                                isDemo: boolean;
                                hasSecondFactor: boolean;
                                homeOrg: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                            };
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            displayName: string;
                            personId: string | null;
                            /**
                             * @description what the session waits for; only "open" reaches the product
                             * @enum {unknown}
                             */
                            stage: "second_factor" | "enrol_second_factor" | "change_password" | "open";
                            roles: {
                                /** @enum {unknown} */
                                role: "system_admin" | "security_admin" | "auditor" | "county_officer" | "township_officer" | "branch_secretary" | "editor" | "reviewer";
                                /** Format: uuid */
                                orgId: string;
                                orgName: string;
                            }[];
                            /** @description held somewhere in the tree */
                            permissions: string[];
                            /** @enum {unknown} */
                            locale: "zh-CN" | "en";
                            elderMode: boolean;
                            isDemo: boolean;
                            hasSecondFactor: boolean;
                            homeOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                lastSeenAt: string;
                                ip: string | null;
                                userAgent: string | null;
                                isCurrent: boolean;
                            }[];
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            asOf: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            };
                            /** @description where the person belongs today */
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description of the body at the top of the tree */
                            countyName: string | null;
                            /** @description with entries, and the present one; latest first */
                            years: number[];
                            items: {
                                policy: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    nameZh: string;
                                    nameEn: string;
                                    severity: string;
                                    legalForce: string;
                                    quoteZh: string | null;
                                    source: string[];
                                    verify: boolean;
                                    /** @description null: every mode */
                                    countableModes: ("in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery")[] | null;
                                    optionalModes: {
                                        /** @enum {string} */
                                        mode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                        counts: boolean;
                                        maxHours: number | null;
                                        note: string | null;
                                    }[];
                                    /** @description what a session must be; without countableModes hours and days must be so too */
                                    sessionFilter: {
                                        deliveryModes?: ("in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery")[];
                                        /** @enum {boolean} */
                                        isConcentrated?: true;
                                        /** @enum {boolean} */
                                        isRotation?: true;
                                        /** @enum {string} */
                                        purpose?: "induction" | "demonstration";
                                        /** @enum {boolean} */
                                        isCadreRecognised?: true;
                                    };
                                };
                                period: {
                                    key: string;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    from: string;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    lastOn: string | null;
                                };
                                /** @enum {unknown} */
                                state: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                /** @enum {unknown} */
                                reason: "not_in_audience" | "superseded" | "nothing_required" | null;
                                isAnyBaseEnough: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                dueOn: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                behindFrom: string | null;
                                goals: {
                                    /** @enum {unknown} */
                                    kind: "hours" | "days" | "sessions";
                                    /** @description one of those of which one may be enough */
                                    isBase: boolean;
                                    categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[] | null;
                                    levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[] | null;
                                    /** @enum {unknown} */
                                    window: "probation" | "first_year_as_full" | null;
                                    label: string | null;
                                    required: number;
                                    earned: number;
                                    missing: number;
                                    /** @description part of earned that comes from the period before */
                                    carried: number;
                                }[];
                                /** @description goal: place in the list of goals */
                                counted: {
                                    /** Format: uuid */
                                    entryId: string;
                                    amounts: {
                                        goal: number;
                                        amount: number;
                                    }[];
                                }[];
                                notCounted: {
                                    /** Format: uuid */
                                    entryId: string;
                                    /** @enum {unknown} */
                                    reason: "reversal" | "reversed" | "outside_period" | "not_concerned" | "cap_reached" | "day_full" | "session_counted" | "mode_not_countable" | "mode_switched_off" | "mode_not_asked" | "not_concentrated" | "not_rotation" | "other_purpose" | "not_cadre_recognised" | "other_category" | "other_level" | "other_window";
                                }[];
                                /** @description as it stood when the year was closed; null: not closed, or not reported */
                                reported: {
                                    /** @enum {unknown} */
                                    state: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    goals: {
                                        /** @enum {unknown} */
                                        kind: "hours" | "days" | "sessions";
                                        /** @description one of those of which one may be enough */
                                        isBase: boolean;
                                        categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[] | null;
                                        levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[] | null;
                                        /** @enum {unknown} */
                                        window: "probation" | "first_year_as_full" | null;
                                        label: string | null;
                                        required: number;
                                        earned: number;
                                        missing: number;
                                        /** @description part of earned that comes from the period before */
                                        carried: number;
                                    }[];
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/watching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                    subtitle: string;
                                    /**
                                     * @description 典型事迹片 纪录片 培训片 文艺片 微视频 新媒体课件 视频党课
                                     * @enum {unknown}
                                     */
                                    genre: "exemplary_deeds" | "documentary" | "training_film" | "drama" | "micro_video" | "courseware" | "video_lecture" | null;
                                    categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                                    year: number | null;
                                    producer: string;
                                    durationS: number;
                                    posterUrl: string;
                                    storyboardUrl: string | null;
                                    /** @description the beginning of it */
                                    synopsis: string;
                                    earnsCredit: boolean;
                                    /** @description credit hours for watching it whole, by the conversion in force */
                                    hours: number | null;
                                    isNew: boolean;
                                    /** @description how much of it the asker has watched */
                                    coveredShare: number;
                                    isCredited: boolean;
                                };
                                resumeAtS: number;
                                /** @description share of the film watched at least once */
                                coveredShare: number;
                                /** Format: date-time */
                                lastWatchedAt: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    state?: "open" | "upheld" | "refused";
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                state: "open" | "upheld" | "refused";
                                film: {
                                    /** Format: uuid */
                                    id: string;
                                    title: string;
                                };
                                /** Format: uuid */
                                filmVersionId: string;
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                text: string;
                                /** Format: date-time */
                                raisedAt: string;
                                /** Format: date-time */
                                decidedAt: string | null;
                                decidedByName: string | null;
                                reason: string | null;
                                /** @description sorted, disjoint */
                                granted: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description sorted, disjoint */
                                watched: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                /** @description share of the film watched at least once */
                                coveredShare: number;
                                durationS: number;
                                canDecide: boolean;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/objections/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Upheld: what is granted counts as watched, by the name of who decided. Never by the one who objected. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        decision: "uphold" | "refuse";
                        /** @description the member reads it */
                        reason: string;
                        /** @description what is granted; none: the whole film */
                        ranges?: {
                            /** @description seconds from the beginning of the film */
                            fromS: number;
                            /** @description seconds from the beginning of the film */
                            toS: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** @enum {unknown} */
                            state: "open" | "upheld" | "refused";
                            film: {
                                /** Format: uuid */
                                id: string;
                                title: string;
                            };
                            /** Format: uuid */
                            filmVersionId: string;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            text: string;
                            /** Format: date-time */
                            raisedAt: string;
                            /** Format: date-time */
                            decidedAt: string | null;
                            decidedByName: string | null;
                            reason: string | null;
                            /** @description sorted, disjoint */
                            granted: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description sorted, disjoint */
                            watched: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description share of the film watched at least once */
                            coveredShare: number;
                            durationS: number;
                            canDecide: boolean;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    /** @description part of a name or short name, or a whole code */
                    q?: string;
                    kind?: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                    /** @description this body and everything below it */
                    under?: string;
                    /** @description true: the topmost bodies you may see */
                    top?: boolean;
                    /** @description true: with the dissolved ones */
                    dissolved?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                parentId: string | null;
                                name: string;
                                shortName: string | null;
                                /** @enum {unknown} */
                                kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                                /** @enum {unknown} */
                                form: "regular" | "joint" | "temporary" | "direct" | "migrant";
                                /** @enum {unknown} */
                                setting: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                                code: string | null;
                                phone: string | null;
                                address: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                establishedOn: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                dissolvedOn: string | null;
                                sortOrder: number;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @description living bodies directly below */
                                childCount: number;
                                /** @description people who belong directly to it today */
                                personCount: number;
                                /** @description from the topmost body you may see down to the parent */
                                above: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        shortName?: string | null;
                        /** @enum {unknown} */
                        kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                        /** @enum {unknown} */
                        form?: "regular" | "joint" | "temporary" | "direct" | "migrant";
                        /** @enum {unknown} */
                        setting?: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                        code?: string | null;
                        phone?: string | null;
                        address?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        establishedOn?: string | null;
                        sortOrder?: number;
                        /** Format: uuid */
                        parentId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            parentId: string | null;
                            name: string;
                            shortName: string | null;
                            /** @enum {unknown} */
                            kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                            /** @enum {unknown} */
                            form: "regular" | "joint" | "temporary" | "direct" | "migrant";
                            /** @enum {unknown} */
                            setting: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                            code: string | null;
                            phone: string | null;
                            address: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            establishedOn: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            dissolvedOn: string | null;
                            sortOrder: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            /** @description living bodies directly below */
                            childCount: number;
                            /** @description people who belong directly to it today */
                            personCount: number;
                            /** @description from the topmost body you may see down to the parent */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            terms: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string;
                            }[];
                            /** @description who holds a post here today; empty for those who may not see people here */
                            officers: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            parentId: string | null;
                            name: string;
                            shortName: string | null;
                            /** @enum {unknown} */
                            kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                            /** @enum {unknown} */
                            form: "regular" | "joint" | "temporary" | "direct" | "migrant";
                            /** @enum {unknown} */
                            setting: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                            code: string | null;
                            phone: string | null;
                            address: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            establishedOn: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            dissolvedOn: string | null;
                            sortOrder: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            /** @description living bodies directly below */
                            childCount: number;
                            /** @description people who belong directly to it today */
                            personCount: number;
                            /** @description from the topmost body you may see down to the parent */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            terms: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string;
                            }[];
                            /** @description who holds a post here today; empty for those who may not see people here */
                            officers: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        name?: string;
                        shortName?: string | null;
                        /** @enum {unknown} */
                        kind?: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                        /** @enum {unknown} */
                        form?: "regular" | "joint" | "temporary" | "direct" | "migrant";
                        /** @enum {unknown} */
                        setting?: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                        code?: string | null;
                        phone?: string | null;
                        address?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        establishedOn?: string | null;
                        sortOrder?: number;
                        /**
                         * Format: uuid
                         * @description another parent: moves it with everything below
                         */
                        parentId?: string;
                        /**
                         * Format: date
                         * @description null: it lives again
                         */
                        dissolvedOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            parentId: string | null;
                            name: string;
                            shortName: string | null;
                            /** @enum {unknown} */
                            kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                            /** @enum {unknown} */
                            form: "regular" | "joint" | "temporary" | "direct" | "migrant";
                            /** @enum {unknown} */
                            setting: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                            code: string | null;
                            phone: string | null;
                            address: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            establishedOn: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            dissolvedOn: string | null;
                            sortOrder: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            /** @description living bodies directly below */
                            childCount: number;
                            /** @description people who belong directly to it today */
                            personCount: number;
                            /** @description from the topmost body you may see down to the parent */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            terms: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string;
                            }[];
                            /** @description who holds a post here today; empty for those who may not see people here */
                            officers: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/orgs/{id}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description true: with the dissolved ones */
                    dissolved?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                parentId: string | null;
                                name: string;
                                shortName: string | null;
                                /** @enum {unknown} */
                                kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                                /** @enum {unknown} */
                                form: "regular" | "joint" | "temporary" | "direct" | "migrant";
                                /** @enum {unknown} */
                                setting: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                                code: string | null;
                                phone: string | null;
                                address: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                establishedOn: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                dissolvedOn: string | null;
                                sortOrder: number;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @description living bodies directly below */
                                childCount: number;
                                /** @description people who belong directly to it today */
                                personCount: number;
                                /** @description from the topmost body you may see down to the parent */
                                above: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        number: number;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            parentId: string | null;
                            name: string;
                            shortName: string | null;
                            /** @enum {unknown} */
                            kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                            /** @enum {unknown} */
                            form: "regular" | "joint" | "temporary" | "direct" | "migrant";
                            /** @enum {unknown} */
                            setting: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                            code: string | null;
                            phone: string | null;
                            address: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            establishedOn: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            dissolvedOn: string | null;
                            sortOrder: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            /** @description living bodies directly below */
                            childCount: number;
                            /** @description people who belong directly to it today */
                            personCount: number;
                            /** @description from the topmost body you may see down to the parent */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            terms: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string;
                            }[];
                            /** @description who holds a post here today; empty for those who may not see people here */
                            officers: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orgs/{id}/terms/{termId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    termId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            parentId: string | null;
                            name: string;
                            shortName: string | null;
                            /** @enum {unknown} */
                            kind: "committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group";
                            /** @enum {unknown} */
                            form: "regular" | "joint" | "temporary" | "direct" | "migrant";
                            /** @enum {unknown} */
                            setting: "village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other";
                            code: string | null;
                            phone: string | null;
                            address: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            establishedOn: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            dissolvedOn: string | null;
                            sortOrder: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            /** @description living bodies directly below */
                            childCount: number;
                            /** @description people who belong directly to it today */
                            personCount: number;
                            /** @description from the topmost body you may see down to the parent */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            terms: {
                                /** Format: uuid */
                                id: string;
                                number: number;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string;
                            }[];
                            /** @description who holds a post here today; empty for those who may not see people here */
                            officers: {
                                /** Format: uuid */
                                personId: string;
                                name: string;
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description name, pieces of it, pinyin, its initials, member number, phone; blanks part words */
                    q?: string;
                    /** @description this organisation and everything below it */
                    org?: string;
                    memberStatus?: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                    registryStatus?: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                    position?: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                    away?: boolean;
                    exempt?: boolean;
                    /** @description true: those whose last tie has ended, instead of those present */
                    former?: boolean;
                    /** @description by pinyin; a search for a surname shows those who bear it first */
                    sort?: "name";
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                                /** @enum {unknown} */
                                sex: "female" | "male" | null;
                                birthYear: number | null;
                                /** @description 138****1234 */
                                phoneMasked: string | null;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                /** @description posts held today, the highest first, each once */
                                positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                                isAway: boolean;
                                isExempt: boolean;
                                /** @description the last tie has ended */
                                isFormer: boolean;
                                hasAccount: boolean;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /** @enum {unknown} */
                        sex?: "female" | "male" | null;
                        ethnicity?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        birthOn?: string | null;
                        /** @enum {unknown} */
                        education?: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                        phone?: string | null;
                        memberNo?: string | null;
                        /** @description 18 characters; gives birth date and sex where they are missing */
                        nationalId?: string | null;
                        note?: string | null;
                        /** Format: uuid */
                        orgId: string;
                        /** @enum {unknown} */
                        memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                        /** @enum {unknown} */
                        registryStatus?: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                        /**
                         * Format: date
                         * @description the tie and the status begin on this day, not in the future
                         */
                        fromOn: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The people of GET /people with the same filters, as a workbook. Recorded in the audit log. */
        get: {
            parameters: {
                query?: {
                    /** @description name, pieces of it, pinyin, its initials, member number, phone; blanks part words */
                    q?: string;
                    /** @description this organisation and everything below it */
                    org?: string;
                    memberStatus?: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                    registryStatus?: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                    position?: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                    away?: boolean;
                    exempt?: boolean;
                    /** @description true: those whose last tie has ended, instead of those present */
                    former?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                filename: string;
                                /** @enum {unknown} */
                                state: "checking" | "checked" | "refused" | "queued" | "running" | "done" | "failed" | "undone";
                                /** @description rows of people in the file */
                                rowCount: number;
                                /** @description rows looked at or written so far */
                                doneCount: number;
                                /** @description people registered by this import */
                                createdCount: number;
                                /** @description rows whose people were registered already */
                                unchangedCount: number;
                                /** @description all errors; findings holds the first of them */
                                errorCount: number;
                                /** @enum {unknown} */
                                failure: "empty-file" | "old-excel" | "encrypted" | "html-table" | "not-a-table" | "with-macros" | "broken-file" | "too-large-inside" | "too-slow" | "too-many-rows" | "unknown-encoding" | "no-headings" | "no-rows" | "no-permission" | "expired" | "internal" | null;
                                canUndo: boolean;
                                /** Format: date-time */
                                createdAt: string;
                                /** Format: date-time */
                                finishedAt: string | null;
                                /** @description display name of who sent the file */
                                byName: string;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** @description The body is the file itself: .xlsx or .csv, as application/octet-stream, up to 20 MB. */
        post: {
            parameters: {
                query: {
                    filename: string;
                    /** @description stop when checked; otherwise go on when nothing is found wrong */
                    dryRun?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            filename: string;
                            /** @enum {unknown} */
                            state: "checking" | "checked" | "refused" | "queued" | "running" | "done" | "failed" | "undone";
                            /** @description rows of people in the file */
                            rowCount: number;
                            /** @description rows looked at or written so far */
                            doneCount: number;
                            /** @description people registered by this import */
                            createdCount: number;
                            /** @description rows whose people were registered already */
                            unchangedCount: number;
                            /** @description all errors; findings holds the first of them */
                            errorCount: number;
                            /** @enum {unknown} */
                            failure: "empty-file" | "old-excel" | "encrypted" | "html-table" | "not-a-table" | "with-macros" | "broken-file" | "too-large-inside" | "too-slow" | "too-many-rows" | "unknown-encoding" | "no-headings" | "no-rows" | "no-permission" | "expired" | "internal" | null;
                            canUndo: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            /** @description display name of who sent the file */
                            byName: string;
                            findings: {
                                /** @description as Excel numbers rows; null: the whole file */
                                row: number | null;
                                /** @description heading as the file writes it */
                                column: string | null;
                                /** @description what stands in the cell; identity numbers are masked */
                                value: string | null;
                                /** @enum {unknown} */
                                kind: "column-missing" | "column-twice" | "missing" | "missing-number" | "number-length" | "number-form" | "number-date" | "number-checksum" | "number-rounded" | "birth-contradicts-number" | "sex-contradicts-number" | "bad-date" | "date-incomplete" | "date-in-future" | "joined-too-young" | "full-before-joined" | "date-for-others" | "branch-unknown" | "branch-ambiguous" | "branch-wrong-level" | "duplicate-in-file" | "member-no-twice" | "registered-elsewhere" | "registered-meanwhile" | "number-of-another" | "member-no-taken" | "namesake-undecided" | "namesake-undecided-in-file" | "unknown-word" | "bad-name" | "bad-phone" | "bad-member-no" | "too-long" | "formula" | "cell-error" | "column-unknown" | "sheets-ignored" | "example-skipped" | "namesake" | "namesake-in-file" | "registered-in-other-branch" | "registered-but-left" | "phone-twice";
                                /** @description what the message needs: the other row, the words allowed, the candidates, a date */
                                detail: string;
                                /** @enum {unknown} */
                                severity: "error" | "warning";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    format?: "xlsx" | "csv";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            filename: string;
                            /** @enum {unknown} */
                            state: "checking" | "checked" | "refused" | "queued" | "running" | "done" | "failed" | "undone";
                            /** @description rows of people in the file */
                            rowCount: number;
                            /** @description rows looked at or written so far */
                            doneCount: number;
                            /** @description people registered by this import */
                            createdCount: number;
                            /** @description rows whose people were registered already */
                            unchangedCount: number;
                            /** @description all errors; findings holds the first of them */
                            errorCount: number;
                            /** @enum {unknown} */
                            failure: "empty-file" | "old-excel" | "encrypted" | "html-table" | "not-a-table" | "with-macros" | "broken-file" | "too-large-inside" | "too-slow" | "too-many-rows" | "unknown-encoding" | "no-headings" | "no-rows" | "no-permission" | "expired" | "internal" | null;
                            canUndo: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            /** @description display name of who sent the file */
                            byName: string;
                            findings: {
                                /** @description as Excel numbers rows; null: the whole file */
                                row: number | null;
                                /** @description heading as the file writes it */
                                column: string | null;
                                /** @description what stands in the cell; identity numbers are masked */
                                value: string | null;
                                /** @enum {unknown} */
                                kind: "column-missing" | "column-twice" | "missing" | "missing-number" | "number-length" | "number-form" | "number-date" | "number-checksum" | "number-rounded" | "birth-contradicts-number" | "sex-contradicts-number" | "bad-date" | "date-incomplete" | "date-in-future" | "joined-too-young" | "full-before-joined" | "date-for-others" | "branch-unknown" | "branch-ambiguous" | "branch-wrong-level" | "duplicate-in-file" | "member-no-twice" | "registered-elsewhere" | "registered-meanwhile" | "number-of-another" | "member-no-taken" | "namesake-undecided" | "namesake-undecided-in-file" | "unknown-word" | "bad-name" | "bad-phone" | "bad-member-no" | "too-long" | "formula" | "cell-error" | "column-unknown" | "sheets-ignored" | "example-skipped" | "namesake" | "namesake-in-file" | "registered-in-other-branch" | "registered-but-left" | "phone-twice";
                                /** @description what the message needs: the other row, the words allowed, the candidates, a date */
                                detail: string;
                                /** @enum {unknown} */
                                severity: "error" | "warning";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{importId}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            filename: string;
                            /** @enum {unknown} */
                            state: "checking" | "checked" | "refused" | "queued" | "running" | "done" | "failed" | "undone";
                            /** @description rows of people in the file */
                            rowCount: number;
                            /** @description rows looked at or written so far */
                            doneCount: number;
                            /** @description people registered by this import */
                            createdCount: number;
                            /** @description rows whose people were registered already */
                            unchangedCount: number;
                            /** @description all errors; findings holds the first of them */
                            errorCount: number;
                            /** @enum {unknown} */
                            failure: "empty-file" | "old-excel" | "encrypted" | "html-table" | "not-a-table" | "with-macros" | "broken-file" | "too-large-inside" | "too-slow" | "too-many-rows" | "unknown-encoding" | "no-headings" | "no-rows" | "no-permission" | "expired" | "internal" | null;
                            canUndo: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            /** @description display name of who sent the file */
                            byName: string;
                            findings: {
                                /** @description as Excel numbers rows; null: the whole file */
                                row: number | null;
                                /** @description heading as the file writes it */
                                column: string | null;
                                /** @description what stands in the cell; identity numbers are masked */
                                value: string | null;
                                /** @enum {unknown} */
                                kind: "column-missing" | "column-twice" | "missing" | "missing-number" | "number-length" | "number-form" | "number-date" | "number-checksum" | "number-rounded" | "birth-contradicts-number" | "sex-contradicts-number" | "bad-date" | "date-incomplete" | "date-in-future" | "joined-too-young" | "full-before-joined" | "date-for-others" | "branch-unknown" | "branch-ambiguous" | "branch-wrong-level" | "duplicate-in-file" | "member-no-twice" | "registered-elsewhere" | "registered-meanwhile" | "number-of-another" | "member-no-taken" | "namesake-undecided" | "namesake-undecided-in-file" | "unknown-word" | "bad-name" | "bad-phone" | "bad-member-no" | "too-long" | "formula" | "cell-error" | "column-unknown" | "sheets-ignored" | "example-skipped" | "namesake" | "namesake-in-file" | "registered-in-other-branch" | "registered-but-left" | "phone-twice";
                                /** @description what the message needs: the other row, the words allowed, the candidates, a date */
                                detail: string;
                                /** @enum {unknown} */
                                severity: "error" | "warning";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/imports/{importId}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            filename: string;
                            /** @enum {unknown} */
                            state: "checking" | "checked" | "refused" | "queued" | "running" | "done" | "failed" | "undone";
                            /** @description rows of people in the file */
                            rowCount: number;
                            /** @description rows looked at or written so far */
                            doneCount: number;
                            /** @description people registered by this import */
                            createdCount: number;
                            /** @description rows whose people were registered already */
                            unchangedCount: number;
                            /** @description all errors; findings holds the first of them */
                            errorCount: number;
                            /** @enum {unknown} */
                            failure: "empty-file" | "old-excel" | "encrypted" | "html-table" | "not-a-table" | "with-macros" | "broken-file" | "too-large-inside" | "too-slow" | "too-many-rows" | "unknown-encoding" | "no-headings" | "no-rows" | "no-permission" | "expired" | "internal" | null;
                            canUndo: boolean;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            /** @description display name of who sent the file */
                            byName: string;
                            findings: {
                                /** @description as Excel numbers rows; null: the whole file */
                                row: number | null;
                                /** @description heading as the file writes it */
                                column: string | null;
                                /** @description what stands in the cell; identity numbers are masked */
                                value: string | null;
                                /** @enum {unknown} */
                                kind: "column-missing" | "column-twice" | "missing" | "missing-number" | "number-length" | "number-form" | "number-date" | "number-checksum" | "number-rounded" | "birth-contradicts-number" | "sex-contradicts-number" | "bad-date" | "date-incomplete" | "date-in-future" | "joined-too-young" | "full-before-joined" | "date-for-others" | "branch-unknown" | "branch-ambiguous" | "branch-wrong-level" | "duplicate-in-file" | "member-no-twice" | "registered-elsewhere" | "registered-meanwhile" | "number-of-another" | "member-no-taken" | "namesake-undecided" | "namesake-undecided-in-file" | "unknown-word" | "bad-name" | "bad-phone" | "bad-member-no" | "too-long" | "formula" | "cell-error" | "column-unknown" | "sheets-ignored" | "example-skipped" | "namesake" | "namesake-in-file" | "registered-in-other-branch" | "registered-but-left" | "phone-twice";
                                /** @description what the message needs: the other row, the words allowed, the candidates, a date */
                                detail: string;
                                /** @enum {unknown} */
                                severity: "error" | "warning";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        /** @enum {unknown} */
                        sex?: "female" | "male" | null;
                        ethnicity?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        birthOn?: string | null;
                        /** @enum {unknown} */
                        education?: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                        phone?: string | null;
                        memberNo?: string | null;
                        /** @description 18 characters; gives birth date and sex where they are missing */
                        nationalId?: string | null;
                        note?: string | null;
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        direction: "same_city" | "same_province" | "other_province" | "abroad";
                        place: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        reason?: string | null;
                        hostOrg?: string | null;
                        contactName?: string | null;
                        contactPhone?: string | null;
                        certificateNo?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/away/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        direction?: "same_city" | "same_province" | "other_province" | "abroad";
                        place?: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn?: string;
                        reason?: string | null;
                        hostOrg?: string | null;
                        contactName?: string | null;
                        contactPhone?: string | null;
                        certificateNo?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/exemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        reason: "infirm_or_ill" | "registry_suspended" | "other";
                        decidedBy: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        note?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        reviewOn?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/exemptions/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        reason?: "infirm_or_ill" | "registry_suspended" | "other";
                        decidedBy?: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn?: string;
                        note?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        reviewOn?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        orgId: string;
                        /** @enum {unknown} */
                        position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        /** Format: uuid */
                        termId?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/posts/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        orgId?: string;
                        /** @enum {unknown} */
                        position?: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn?: string;
                        /** Format: uuid */
                        termId?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        /** @enum {unknown} */
                        registryStatus?: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                        reason?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/statuses/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {unknown} */
                        memberStatus?: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn?: string;
                        /** @enum {unknown} */
                        registryStatus?: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                        reason?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/ties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        orgId: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        reason?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/ties/{rowId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    rowId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        orgId?: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn?: string;
                        reason?: string | null;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            memberNo: string | null;
                            /** @enum {unknown} */
                            sex: "female" | "male" | null;
                            birthYear: number | null;
                            /** @description 138****1234 */
                            phoneMasked: string | null;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                            /** @enum {unknown} */
                            registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                            /** @description posts held today, the highest first, each once */
                            positions: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member")[];
                            isAway: boolean;
                            isExempt: boolean;
                            /** @description the last tie has ended */
                            isFormer: boolean;
                            hasAccount: boolean;
                            ethnicity: string | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            birthOn: string | null;
                            /** @enum {unknown} */
                            education: "primary_or_below" | "junior_secondary" | "senior_secondary" | "junior_college" | "bachelor" | "master_or_above" | null;
                            phone: string | null;
                            /** @description the last four characters only */
                            nationalIdMasked: string | null;
                            note: string | null;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            ties: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                reason: string | null;
                            }[];
                            statuses: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                memberStatus: "learner" | "applicant" | "activist" | "development_target" | "probationary" | "full";
                                /** @enum {unknown} */
                                registryStatus: "active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased";
                                reason: string | null;
                            }[];
                            posts: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                position: "secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member";
                                /** Format: uuid */
                                termId: string | null;
                            }[];
                            exemptions: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                reason: "infirm_or_ill" | "registry_suspended" | "other";
                                note: string | null;
                                decidedBy: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                reviewOn: string | null;
                            }[];
                            away: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                /** @enum {unknown} */
                                direction: "same_city" | "same_province" | "other_province" | "abroad";
                                place: string;
                                reason: string | null;
                                hostOrg: string | null;
                                contactName: string | null;
                                contactPhone: string | null;
                                certificateNo: string | null;
                            }[];
                            /** @description the bodies above `org`, from the topmost you may see */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{personId}/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            accountId: string;
                            displayName: string;
                            /** @description what to type as the name */
                            signInName: string;
                            orgName: string;
                            /** @description ABCDE-FGHJK; shown this once */
                            code: string;
                            /** Format: date-time */
                            expiresAt: string;
                        };
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/credits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    year?: number;
                };
                header?: never;
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                happenedOn: string;
                                year: number;
                                /** @description credit hours (学时) */
                                hours: number;
                                /** @description days of training; a half-day is 0.5 */
                                days: number;
                                /** @enum {unknown} */
                                category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                                /** @enum {unknown} */
                                deliveryMode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                /** @enum {unknown} */
                                organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                                /**
                                 * @description 集中培训
                                 * @default false
                                 */
                                isConcentrated: boolean;
                                /**
                                 * @description 轮训
                                 * @default false
                                 */
                                isRotation: boolean;
                                /** @enum {unknown} */
                                purpose: "induction" | "demonstration" | null;
                                /**
                                 * @description recognised by the cadre authority
                                 * @default false
                                 */
                                isCadreRecognised: boolean;
                                title: string;
                                source: {
                                    /** @enum {unknown} */
                                    kind: "film" | "course" | "quiz" | "gathering" | "claim" | "manual";
                                    /** Format: uuid */
                                    id: string;
                                    occasion: string;
                                };
                                /** @description equal for entries that are one session of training */
                                session: string;
                                /** @description what the hours were made from */
                                basis: {
                                    [key: string]: unknown;
                                };
                                homeOrg: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                conversion: {
                                    number: number;
                                    name: string;
                                };
                                evidenceFile: {
                                    /** Format: uuid */
                                    id: string;
                                    filename: string;
                                    /** @enum {unknown} */
                                    mediaType: "application/pdf" | "image/jpeg" | "image/png" | "image/webp";
                                } | null;
                                /** Format: date-time */
                                postedAt: string;
                                postedByName: string | null;
                                approvedByName: string | null;
                                reversal: {
                                    /** Format: uuid */
                                    id: string;
                                    reason: string;
                                    /** Format: date-time */
                                    at: string;
                                    byName: string | null;
                                } | null;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mark: "cadre_below_county_division";
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            /** @description the person is a cadre below county division level */
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        fromOn: string;
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        untilOn?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mark: "cadre_below_county_division";
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/marks/{markId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    personId: string;
                    markId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** @enum {unknown} */
                                mark: "cadre_below_county_division";
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                fromOn: string;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                untilOn: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{personId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    year?: number;
                };
                header?: never;
                path: {
                    personId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            year: number;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            asOf: string;
                            /** Format: date-time */
                            closedAt: string | null;
                            person: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                memberNo: string | null;
                            };
                            /** @description where the person belongs today */
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description of the body at the top of the tree */
                            countyName: string | null;
                            /** @description with entries, and the present one; latest first */
                            years: number[];
                            items: {
                                policy: {
                                    /** Format: uuid */
                                    id: string;
                                    key: string;
                                    nameZh: string;
                                    nameEn: string;
                                    severity: string;
                                    legalForce: string;
                                    quoteZh: string | null;
                                    source: string[];
                                    verify: boolean;
                                    /** @description null: every mode */
                                    countableModes: ("in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery")[] | null;
                                    optionalModes: {
                                        /** @enum {string} */
                                        mode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                                        counts: boolean;
                                        maxHours: number | null;
                                        note: string | null;
                                    }[];
                                    /** @description what a session must be; without countableModes hours and days must be so too */
                                    sessionFilter: {
                                        deliveryModes?: ("in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery")[];
                                        /** @enum {boolean} */
                                        isConcentrated?: true;
                                        /** @enum {boolean} */
                                        isRotation?: true;
                                        /** @enum {string} */
                                        purpose?: "induction" | "demonstration";
                                        /** @enum {boolean} */
                                        isCadreRecognised?: true;
                                    };
                                };
                                period: {
                                    key: string;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    from: string;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    lastOn: string | null;
                                };
                                /** @enum {unknown} */
                                state: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                /** @enum {unknown} */
                                reason: "not_in_audience" | "superseded" | "nothing_required" | null;
                                isAnyBaseEnough: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                dueOn: string | null;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                behindFrom: string | null;
                                goals: {
                                    /** @enum {unknown} */
                                    kind: "hours" | "days" | "sessions";
                                    /** @description one of those of which one may be enough */
                                    isBase: boolean;
                                    categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[] | null;
                                    levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[] | null;
                                    /** @enum {unknown} */
                                    window: "probation" | "first_year_as_full" | null;
                                    label: string | null;
                                    required: number;
                                    earned: number;
                                    missing: number;
                                    /** @description part of earned that comes from the period before */
                                    carried: number;
                                }[];
                                /** @description goal: place in the list of goals */
                                counted: {
                                    /** Format: uuid */
                                    entryId: string;
                                    amounts: {
                                        goal: number;
                                        amount: number;
                                    }[];
                                }[];
                                notCounted: {
                                    /** Format: uuid */
                                    entryId: string;
                                    /** @enum {unknown} */
                                    reason: "reversal" | "reversed" | "outside_period" | "not_concerned" | "cap_reached" | "day_full" | "session_counted" | "mode_not_countable" | "mode_switched_off" | "mode_not_asked" | "not_concentrated" | "not_rotation" | "other_purpose" | "not_cadre_recognised" | "other_category" | "other_level" | "other_window";
                                }[];
                                /** @description as it stood when the year was closed; null: not closed, or not reported */
                                reported: {
                                    /** @enum {unknown} */
                                    state: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    goals: {
                                        /** @enum {unknown} */
                                        kind: "hours" | "days" | "sessions";
                                        /** @description one of those of which one may be enough */
                                        isBase: boolean;
                                        categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[] | null;
                                        levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[] | null;
                                        /** @enum {unknown} */
                                        window: "probation" | "first_year_as_full" | null;
                                        label: string | null;
                                        required: number;
                                        earned: number;
                                        missing: number;
                                        /** @description part of earned that comes from the period before */
                                        carried: number;
                                    }[];
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                key: string;
                                isPreset: boolean;
                                /** @description whether a version judges today */
                                isOn: boolean;
                                /** @description the version in force today */
                                current: {
                                    number: number;
                                    /** @description switches the policy off from appliesFrom on */
                                    isOff: boolean;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    appliesFrom: string;
                                    /** Format: date-time */
                                    publishedAt: string;
                                    /** @description null: with the presets */
                                    publishedByName: string | null;
                                    document: components["schemas"]["PolicyDocument"];
                                } | null;
                                /** @description published, in force from a day to come */
                                next: {
                                    number: number;
                                    /** @description switches the policy off from appliesFrom on */
                                    isOff: boolean;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    appliesFrom: string;
                                    /** Format: date-time */
                                    publishedAt: string;
                                    /** @description null: with the presets */
                                    publishedByName: string | null;
                                    document: components["schemas"]["PolicyDocument"];
                                } | null;
                                draft: {
                                    document: components["schemas"]["PolicyDocument"];
                                    /** @description counts the changes; send back the one you have read */
                                    version: number;
                                    warnings: ("nothing-required" | "verify" | "low-confidence" | "app-time")[];
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    usualStart: string;
                                } | null;
                                /** @description all published ones, in order */
                                versions: {
                                    number: number;
                                    /** @description switches the policy off from appliesFrom on */
                                    isOff: boolean;
                                    /**
                                     * Format: date
                                     * @description YYYY-MM-DD, in the time zone of the county
                                     */
                                    appliesFrom: string;
                                    /** Format: date-time */
                                    publishedAt: string;
                                    /** @description null: with the presets */
                                    publishedByName: string | null;
                                    document: components["schemas"]["PolicyDocument"];
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        key: string;
                        document: components["schemas"]["PolicyDocument"];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            isPreset: boolean;
                            /** @description whether a version judges today */
                            isOn: boolean;
                            /** @description the version in force today */
                            current: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            /** @description published, in force from a day to come */
                            next: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            draft: {
                                document: components["schemas"]["PolicyDocument"];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                warnings: ("nothing-required" | "verify" | "low-confidence" | "app-time")[];
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                usualStart: string;
                            } | null;
                            /** @description all published ones, in order */
                            versions: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            isPreset: boolean;
                            /** @description whether a version judges today */
                            isOn: boolean;
                            /** @description the version in force today */
                            current: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            /** @description published, in force from a day to come */
                            next: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            draft: {
                                document: components["schemas"]["PolicyDocument"];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                warnings: ("nothing-required" | "verify" | "low-confidence" | "app-time")[];
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                usualStart: string;
                            } | null;
                            /** @description all published ones, in order */
                            versions: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description version: of the draft there is; without one a draft is begun */
            requestBody: {
                content: {
                    "application/json": {
                        document: components["schemas"]["PolicyDocument"];
                        /** @description counts the changes; send back the one you have read */
                        version?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            isPreset: boolean;
                            /** @description whether a version judges today */
                            isOn: boolean;
                            /** @description the version in force today */
                            current: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            /** @description published, in force from a day to come */
                            next: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            draft: {
                                document: components["schemas"]["PolicyDocument"];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                warnings: ("nothing-required" | "verify" | "low-confidence" | "app-time")[];
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                usualStart: string;
                            } | null;
                            /** @description all published ones, in order */
                            versions: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{id}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            /** @description unless said, the draft of the policy and its usual start */
            requestBody: {
                content: {
                    "application/json": {
                        document?: components["schemas"]["PolicyDocument"];
                        /** @description what if it were switched off */
                        isOff?: boolean;
                        appliesFrom?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            policyId: string;
                            /** @enum {unknown} */
                            state: "queued" | "running" | "done" | "failed";
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            appliesFrom: string;
                            totalCount: number;
                            doneCount: number;
                            failure: string | null;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: date-time */
                            finishedAt: string | null;
                            transitions: {
                                /** Format: uuid */
                                policyId: string;
                                periodKey: string;
                                /** @enum {unknown} */
                                before: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                /** @enum {unknown} */
                                after: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                people: number;
                            }[];
                            /** @description the bodies directly below the top of the tree */
                            byOrg: {
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                transitions: {
                                    /** Format: uuid */
                                    policyId: string;
                                    periodKey: string;
                                    /** @enum {unknown} */
                                    before: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    /** @enum {unknown} */
                                    after: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    people: number;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        /** @description periods that begin on or after it; unless said, the usual start */
                        appliesFrom?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            isPreset: boolean;
                            /** @description whether a version judges today */
                            isOn: boolean;
                            /** @description the version in force today */
                            current: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            /** @description published, in force from a day to come */
                            next: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            draft: {
                                document: components["schemas"]["PolicyDocument"];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                warnings: ("nothing-required" | "verify" | "low-confidence" | "app-time")[];
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                usualStart: string;
                            } | null;
                            /** @description all published ones, in order */
                            versions: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/policies/{id}/switch-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description YYYY-MM-DD, in the time zone of the county
                         */
                        appliesFrom: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            key: string;
                            isPreset: boolean;
                            /** @description whether a version judges today */
                            isOn: boolean;
                            /** @description the version in force today */
                            current: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            /** @description published, in force from a day to come */
                            next: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            } | null;
                            draft: {
                                document: components["schemas"]["PolicyDocument"];
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                                warnings: ("nothing-required" | "verify" | "low-confidence" | "app-time")[];
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                usualStart: string;
                            } | null;
                            /** @description all published ones, in order */
                            versions: {
                                number: number;
                                /** @description switches the policy off from appliesFrom on */
                                isOff: boolean;
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                appliesFrom: string;
                                /** Format: date-time */
                                publishedAt: string;
                                /** @description null: with the presets */
                                publishedByName: string | null;
                                document: components["schemas"]["PolicyDocument"];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-banks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                name: string;
                                description: string;
                                questionCount: number;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id?: string;
                        /** Format: uuid */
                        orgId: string;
                        name: string;
                        description?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            name: string;
                            description: string;
                            questionCount: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-banks/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-banks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            name: string;
                            description: string;
                            questionCount: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        name?: string;
                        description?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            name: string;
                            description: string;
                            questionCount: number;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/question-banks/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "gift" | "moodle-xml" | "qti";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-banks/{id}/export-findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the format cannot hold of this bank. */
        get: {
            parameters: {
                query: {
                    format: "xlsx" | "gift" | "moodle-xml" | "qti";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            findings: {
                                /** @description which question of the file, from 1; in a workbook the row; null: the whole file */
                                at: number | null;
                                /** @description heading of the column, or the part of the question */
                                part: string;
                                /** @enum {unknown} */
                                kind: "formatting-lost" | "picture-lost" | "file-lost" | "name-lost" | "grade-lost" | "choice-feedback-lost" | "weights-approximated" | "case-ignored" | "wildcard-literal" | "rule-approximated" | "unit-approximated" | "guidance-unseen" | "length-unseen" | "difficulty-unseen" | "sheets-ignored" | "type-unsupported" | "item-broken" | "item-twice" | "several-answers-with-parts" | "blanks-not-representable" | "type-unknown" | "rule-unknown" | "answer-unknown" | "number-unreadable" | "pair-incomplete" | "formula" | "stem-missing" | "stem-too-long" | "feedback-too-long" | "options-too-few" | "options-too-many" | "text-missing" | "text-too-long" | "options-alike" | "correct-missing" | "correct-unknown" | "correct-not-one" | "blanks-differ" | "number-missing" | "number-too-large" | "tolerance-negative" | "length-out-of-range" | "difficulty-out-of-range" | "too-many-tags";
                                /** @enum {unknown} */
                                severity: "error" | "warning";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-banks/{id}/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description The body is the bytes of the file. Looks only, unless dryRun is false; then all questions are taken or none. */
        post: {
            parameters: {
                query: {
                    format: "xlsx" | "gift" | "moodle-xml" | "qti";
                    filename: string;
                    /** @description only look */
                    dryRun?: boolean;
                    /** @description take what is sound, leave out what is not */
                    skipFaulty?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            createdCount: number;
                            soundCount: number;
                            /** @description the first 200 */
                            items: {
                                at: number;
                                question: {
                                    /** @enum {unknown} */
                                    kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                    /** @description plain text; in fill-ins with several blanks each blank is ____ */
                                    stem: string;
                                    /** @description shown with the right answer */
                                    feedback?: string;
                                    options?: string[];
                                    /** @description places of the right options, from 0 */
                                    correct?: number[];
                                    /** @enum {unknown} */
                                    partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                                    isTrue?: boolean;
                                    /** @description what is accepted for each blank */
                                    blanks?: string[][];
                                    pairs?: {
                                        left: string;
                                        right: string;
                                    }[];
                                    distractors?: string[];
                                    /** @description in their right order */
                                    items?: string[];
                                    /** @enum {unknown} */
                                    orderRule?: "exact" | "by_place";
                                    value?: number;
                                    tolerance?: number;
                                    unit?: string;
                                    /** @description for whoever marks */
                                    guidance?: string;
                                    maxLength?: number;
                                };
                                category: string;
                                tags: string[];
                                difficulty: number;
                            }[];
                            /** @description what is lost (warning) or cannot be taken (error); the first 500 */
                            findings: {
                                /** @description which question of the file, from 1; in a workbook the row; null: the whole file */
                                at: number | null;
                                /** @description heading of the column, or the part of the question */
                                part: string;
                                /** @enum {unknown} */
                                kind: "formatting-lost" | "picture-lost" | "file-lost" | "name-lost" | "grade-lost" | "choice-feedback-lost" | "weights-approximated" | "case-ignored" | "wildcard-literal" | "rule-approximated" | "unit-approximated" | "guidance-unseen" | "length-unseen" | "difficulty-unseen" | "sheets-ignored" | "type-unsupported" | "item-broken" | "item-twice" | "several-answers-with-parts" | "blanks-not-representable" | "type-unknown" | "rule-unknown" | "answer-unknown" | "number-unreadable" | "pair-incomplete" | "formula" | "stem-missing" | "stem-too-long" | "feedback-too-long" | "options-too-few" | "options-too-many" | "text-missing" | "text-too-long" | "options-alike" | "correct-missing" | "correct-unknown" | "correct-not-one" | "blanks-differ" | "number-missing" | "number-too-large" | "tolerance-negative" | "length-out-of-range" | "difficulty-out-of-range" | "too-many-tags";
                                /** @enum {unknown} */
                                severity: "error" | "warning";
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/question-banks/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    kind?: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                    category?: string;
                    tag?: string;
                    difficulty?: number;
                    retired?: boolean;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                /** Format: uuid */
                                bankId: string;
                                /** @description which version of it, from 1 */
                                number: number;
                                question: {
                                    /** @enum {unknown} */
                                    kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                    /** @description plain text; in fill-ins with several blanks each blank is ____ */
                                    stem: string;
                                    /** @description shown with the right answer */
                                    feedback?: string;
                                    options?: string[];
                                    /** @description places of the right options, from 0 */
                                    correct?: number[];
                                    /** @enum {unknown} */
                                    partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                                    isTrue?: boolean;
                                    /** @description what is accepted for each blank */
                                    blanks?: string[][];
                                    pairs?: {
                                        left: string;
                                        right: string;
                                    }[];
                                    distractors?: string[];
                                    /** @description in their right order */
                                    items?: string[];
                                    /** @enum {unknown} */
                                    orderRule?: "exact" | "by_place";
                                    value?: number;
                                    tolerance?: number;
                                    unit?: string;
                                    /** @description for whoever marks */
                                    guidance?: string;
                                    maxLength?: number;
                                };
                                category: string;
                                tags: string[];
                                difficulty: number;
                                isRetired: boolean;
                                /** @description released quizzes that may ask it, in any of its versions */
                                usage: number;
                                statistics: {
                                    count: number;
                                    facility: number;
                                    discrimination: number | null;
                                } | null;
                                version: number;
                            }[];
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id?: string;
                        question: {
                            /** @enum {unknown} */
                            kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                            /** @description plain text; in fill-ins with several blanks each blank is ____ */
                            stem: string;
                            /** @description shown with the right answer */
                            feedback?: string;
                            options?: string[];
                            /** @description places of the right options, from 0 */
                            correct?: number[];
                            /** @enum {unknown} */
                            partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                            isTrue?: boolean;
                            /** @description what is accepted for each blank */
                            blanks?: string[][];
                            pairs?: {
                                left: string;
                                right: string;
                            }[];
                            distractors?: string[];
                            /** @description in their right order */
                            items?: string[];
                            /** @enum {unknown} */
                            orderRule?: "exact" | "by_place";
                            value?: number;
                            tolerance?: number;
                            unit?: string;
                            /** @description for whoever marks */
                            guidance?: string;
                            maxLength?: number;
                        };
                        category?: string;
                        tags?: string[];
                        difficulty?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            bankId: string;
                            /** @description which version of it, from 1 */
                            number: number;
                            question: {
                                /** @enum {unknown} */
                                kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                /** @description plain text; in fill-ins with several blanks each blank is ____ */
                                stem: string;
                                /** @description shown with the right answer */
                                feedback?: string;
                                options?: string[];
                                /** @description places of the right options, from 0 */
                                correct?: number[];
                                /** @enum {unknown} */
                                partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                                isTrue?: boolean;
                                /** @description what is accepted for each blank */
                                blanks?: string[][];
                                pairs?: {
                                    left: string;
                                    right: string;
                                }[];
                                distractors?: string[];
                                /** @description in their right order */
                                items?: string[];
                                /** @enum {unknown} */
                                orderRule?: "exact" | "by_place";
                                value?: number;
                                tolerance?: number;
                                unit?: string;
                                /** @description for whoever marks */
                                guidance?: string;
                                maxLength?: number;
                            };
                            category: string;
                            tags: string[];
                            difficulty: number;
                            isRetired: boolean;
                            /** @description released quizzes that may ask it, in any of its versions */
                            usage: number;
                            statistics: {
                                count: number;
                                facility: number;
                                discrimination: number | null;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            bankId: string;
                            /** @description which version of it, from 1 */
                            number: number;
                            question: {
                                /** @enum {unknown} */
                                kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                /** @description plain text; in fill-ins with several blanks each blank is ____ */
                                stem: string;
                                /** @description shown with the right answer */
                                feedback?: string;
                                options?: string[];
                                /** @description places of the right options, from 0 */
                                correct?: number[];
                                /** @enum {unknown} */
                                partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                                isTrue?: boolean;
                                /** @description what is accepted for each blank */
                                blanks?: string[][];
                                pairs?: {
                                    left: string;
                                    right: string;
                                }[];
                                distractors?: string[];
                                /** @description in their right order */
                                items?: string[];
                                /** @enum {unknown} */
                                orderRule?: "exact" | "by_place";
                                value?: number;
                                tolerance?: number;
                                unit?: string;
                                /** @description for whoever marks */
                                guidance?: string;
                                maxLength?: number;
                            };
                            category: string;
                            tags: string[];
                            difficulty: number;
                            isRetired: boolean;
                            /** @description released quizzes that may ask it, in any of its versions */
                            usage: number;
                            statistics: {
                                count: number;
                                facility: number;
                                discrimination: number | null;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        version: number;
                        question?: {
                            /** @enum {unknown} */
                            kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                            /** @description plain text; in fill-ins with several blanks each blank is ____ */
                            stem: string;
                            /** @description shown with the right answer */
                            feedback?: string;
                            options?: string[];
                            /** @description places of the right options, from 0 */
                            correct?: number[];
                            /** @enum {unknown} */
                            partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                            isTrue?: boolean;
                            /** @description what is accepted for each blank */
                            blanks?: string[][];
                            pairs?: {
                                left: string;
                                right: string;
                            }[];
                            distractors?: string[];
                            /** @description in their right order */
                            items?: string[];
                            /** @enum {unknown} */
                            orderRule?: "exact" | "by_place";
                            value?: number;
                            tolerance?: number;
                            unit?: string;
                            /** @description for whoever marks */
                            guidance?: string;
                            maxLength?: number;
                        };
                        category?: string;
                        tags?: string[];
                        difficulty?: number;
                        /** @description not drawn any more */
                        isRetired?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            bankId: string;
                            /** @description which version of it, from 1 */
                            number: number;
                            question: {
                                /** @enum {unknown} */
                                kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                /** @description plain text; in fill-ins with several blanks each blank is ____ */
                                stem: string;
                                /** @description shown with the right answer */
                                feedback?: string;
                                options?: string[];
                                /** @description places of the right options, from 0 */
                                correct?: number[];
                                /** @enum {unknown} */
                                partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                                isTrue?: boolean;
                                /** @description what is accepted for each blank */
                                blanks?: string[][];
                                pairs?: {
                                    left: string;
                                    right: string;
                                }[];
                                distractors?: string[];
                                /** @description in their right order */
                                items?: string[];
                                /** @enum {unknown} */
                                orderRule?: "exact" | "by_place";
                                value?: number;
                                tolerance?: number;
                                unit?: string;
                                /** @description for whoever marks */
                                guidance?: string;
                                maxLength?: number;
                            };
                            category: string;
                            tags: string[];
                            difficulty: number;
                            isRetired: boolean;
                            /** @description released quizzes that may ask it, in any of its versions */
                            usage: number;
                            statistics: {
                                count: number;
                                facility: number;
                                discrimination: number | null;
                            } | null;
                            version: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/quizzes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    q?: string;
                    state?: "draft" | "released" | "withdrawn";
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                id: string;
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                state: "draft" | "released" | "withdrawn";
                                title: string;
                                audienceOrg: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                } | null;
                                /** @description which version members see */
                                releasedNumber: number | null;
                                /** @description ended ones */
                                attemptCount: number;
                                /** Format: date-time */
                                updatedAt: string;
                                /** @description counts the changes; send back the one you have read */
                                version: number;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id?: string;
                        /** Format: uuid */
                        orgId: string;
                        title: string;
                        description?: string;
                        /** @enum {unknown} */
                        category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                        /** @enum {unknown} */
                        organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        /** Format: uuid */
                        audienceOrgId?: string | null;
                        settings?: {
                            /** Format: date-time */
                            opensAt?: string | null;
                            /** Format: date-time */
                            closesAt?: string | null;
                            /** @description kept by the server */
                            timeLimitS?: number | null;
                            /** @description how long after the deadline answers given before it may still arrive */
                            graceS?: number;
                            maxAttempts?: number | null;
                            /** @description between the end of an attempt and the next */
                            delayBetweenS?: number;
                            /** @description of all points */
                            passShare?: number;
                            /** @enum {unknown} */
                            counts?: "highest" | "first" | "last" | "average";
                            /**
                             * @description when right answers may be seen
                             * @enum {unknown}
                             */
                            reveals?: "on_submission" | "after_closing" | "never";
                            /** @enum {unknown} */
                            paging?: "all" | "one_by_one";
                            shufflesQuestions?: boolean;
                            shufflesOptions?: boolean;
                            /**
                             * @description how often passing earns hours
                             * @enum {unknown}
                             */
                            creditPeriod?: "once" | "year";
                        };
                        sections?: {
                            title: string;
                            /** @description for each question */
                            points: number;
                            /** @description these, in this order; or else a draw */
                            questionIds?: string[];
                            draw?: {
                                /** Format: uuid */
                                bankId: string;
                                count: number;
                                category?: string;
                                /** @description all of these */
                                tags?: string[];
                                minDifficulty?: number;
                                maxDifficulty?: number;
                            };
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "released" | "withdrawn";
                            title: string;
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description which version members see */
                            releasedNumber: number | null;
                            /** @description ended ones */
                            attemptCount: number;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            description: string;
                            /** @enum {unknown} */
                            category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            settings: {
                                /** Format: date-time */
                                opensAt: string | null;
                                /** Format: date-time */
                                closesAt: string | null;
                                /** @description kept by the server */
                                timeLimitS: number | null;
                                /** @description how long after the deadline answers given before it may still arrive */
                                graceS: number;
                                maxAttempts: number | null;
                                /** @description between the end of an attempt and the next */
                                delayBetweenS: number;
                                /** @description of all points */
                                passShare: number;
                                /** @enum {unknown} */
                                counts: "highest" | "first" | "last" | "average";
                                /**
                                 * @description when right answers may be seen
                                 * @enum {unknown}
                                 */
                                reveals: "on_submission" | "after_closing" | "never";
                                /** @enum {unknown} */
                                paging: "all" | "one_by_one";
                                shufflesQuestions: boolean;
                                shufflesOptions: boolean;
                                /**
                                 * @description how often passing earns hours
                                 * @enum {unknown}
                                 */
                                creditPeriod: "once" | "year";
                            };
                            sections: {
                                title: string;
                                /** @description for each question */
                                points: number;
                                /** @description these, in this order; or else a draw */
                                questionIds?: string[];
                                draw?: {
                                    /** Format: uuid */
                                    bankId: string;
                                    count: number;
                                    category?: string;
                                    /** @description all of these */
                                    tags?: string[];
                                    minDifficulty?: number;
                                    maxDifficulty?: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quizzes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "released" | "withdrawn";
                            title: string;
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description which version members see */
                            releasedNumber: number | null;
                            /** @description ended ones */
                            attemptCount: number;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            description: string;
                            /** @enum {unknown} */
                            category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            settings: {
                                /** Format: date-time */
                                opensAt: string | null;
                                /** Format: date-time */
                                closesAt: string | null;
                                /** @description kept by the server */
                                timeLimitS: number | null;
                                /** @description how long after the deadline answers given before it may still arrive */
                                graceS: number;
                                maxAttempts: number | null;
                                /** @description between the end of an attempt and the next */
                                delayBetweenS: number;
                                /** @description of all points */
                                passShare: number;
                                /** @enum {unknown} */
                                counts: "highest" | "first" | "last" | "average";
                                /**
                                 * @description when right answers may be seen
                                 * @enum {unknown}
                                 */
                                reveals: "on_submission" | "after_closing" | "never";
                                /** @enum {unknown} */
                                paging: "all" | "one_by_one";
                                shufflesQuestions: boolean;
                                shufflesOptions: boolean;
                                /**
                                 * @description how often passing earns hours
                                 * @enum {unknown}
                                 */
                                creditPeriod: "once" | "year";
                            };
                            sections: {
                                title: string;
                                /** @description for each question */
                                points: number;
                                /** @description these, in this order; or else a draw */
                                questionIds?: string[];
                                draw?: {
                                    /** Format: uuid */
                                    bankId: string;
                                    count: number;
                                    category?: string;
                                    /** @description all of these */
                                    tags?: string[];
                                    minDifficulty?: number;
                                    maxDifficulty?: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                        title?: string;
                        description?: string;
                        /** @enum {unknown} */
                        category?: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                        /** @enum {unknown} */
                        organiserLevel?: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                        /** Format: uuid */
                        audienceOrgId?: string | null;
                        settings?: {
                            /** Format: date-time */
                            opensAt: string | null;
                            /** Format: date-time */
                            closesAt: string | null;
                            /** @description kept by the server */
                            timeLimitS: number | null;
                            /** @description how long after the deadline answers given before it may still arrive */
                            graceS: number;
                            maxAttempts: number | null;
                            /** @description between the end of an attempt and the next */
                            delayBetweenS: number;
                            /** @description of all points */
                            passShare: number;
                            /** @enum {unknown} */
                            counts: "highest" | "first" | "last" | "average";
                            /**
                             * @description when right answers may be seen
                             * @enum {unknown}
                             */
                            reveals: "on_submission" | "after_closing" | "never";
                            /** @enum {unknown} */
                            paging: "all" | "one_by_one";
                            shufflesQuestions: boolean;
                            shufflesOptions: boolean;
                            /**
                             * @description how often passing earns hours
                             * @enum {unknown}
                             */
                            creditPeriod: "once" | "year";
                        };
                        sections?: {
                            title: string;
                            /** @description for each question */
                            points: number;
                            /** @description these, in this order; or else a draw */
                            questionIds?: string[];
                            draw?: {
                                /** Format: uuid */
                                bankId: string;
                                count: number;
                                category?: string;
                                /** @description all of these */
                                tags?: string[];
                                minDifficulty?: number;
                                maxDifficulty?: number;
                            };
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "released" | "withdrawn";
                            title: string;
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description which version members see */
                            releasedNumber: number | null;
                            /** @description ended ones */
                            attemptCount: number;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            description: string;
                            /** @enum {unknown} */
                            category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            settings: {
                                /** Format: date-time */
                                opensAt: string | null;
                                /** Format: date-time */
                                closesAt: string | null;
                                /** @description kept by the server */
                                timeLimitS: number | null;
                                /** @description how long after the deadline answers given before it may still arrive */
                                graceS: number;
                                maxAttempts: number | null;
                                /** @description between the end of an attempt and the next */
                                delayBetweenS: number;
                                /** @description of all points */
                                passShare: number;
                                /** @enum {unknown} */
                                counts: "highest" | "first" | "last" | "average";
                                /**
                                 * @description when right answers may be seen
                                 * @enum {unknown}
                                 */
                                reveals: "on_submission" | "after_closing" | "never";
                                /** @enum {unknown} */
                                paging: "all" | "one_by_one";
                                shufflesQuestions: boolean;
                                shufflesOptions: boolean;
                                /**
                                 * @description how often passing earns hours
                                 * @enum {unknown}
                                 */
                                creditPeriod: "once" | "year";
                            };
                            sections: {
                                title: string;
                                /** @description for each question */
                                points: number;
                                /** @description these, in this order; or else a draw */
                                questionIds?: string[];
                                draw?: {
                                    /** Format: uuid */
                                    bankId: string;
                                    count: number;
                                    category?: string;
                                    /** @description all of these */
                                    tags?: string[];
                                    minDifficulty?: number;
                                    maxDifficulty?: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/quizzes/{id}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Begins an attempt (201), or answers the one under way (200). */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            quizId: string;
                            title: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "open" | "marking" | "done";
                            /** @enum {unknown} */
                            ended: "by_member" | "by_time" | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            deadlineAt: string | null;
                            /** Format: date-time */
                            lastArrivalAt: string | null;
                            /** Format: date-time */
                            submittedAt: string | null;
                            /**
                             * Format: date-time
                             * @description count down from this clock, not from your own
                             */
                            serverNow: string;
                            /** @enum {unknown} */
                            paging: "all" | "one_by_one";
                            score: {
                                points: number;
                                maxPoints: number;
                                share: number;
                                isPassed: boolean;
                            } | null;
                            /** @description right answers may be seen */
                            isRevealed: boolean;
                            items: {
                                /** Format: uuid */
                                id: string;
                                position: number;
                                maxPoints: number;
                                answer: {
                                    /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                    choices?: number[];
                                    /** @description one for each blank; or one: a number, a text */
                                    texts?: string[];
                                } | null;
                                question: {
                                    /** @enum {unknown} */
                                    kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                    stem: string;
                                    /** @description in the order shown */
                                    choices: string[];
                                    lefts: string[];
                                    blankCount: number;
                                    unit: string;
                                    maxLength: number | null;
                                };
                                result: {
                                    share: number | null;
                                    right: {
                                        /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                        choices?: number[];
                                        /** @description one for each blank; or one: a number, a text */
                                        texts?: string[];
                                    };
                                    feedback: string;
                                    comment: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            quizId: string;
                            title: string;
                            number: number;
                            /** @enum {unknown} */
                            state: "open" | "marking" | "done";
                            /** @enum {unknown} */
                            ended: "by_member" | "by_time" | null;
                            /** Format: date-time */
                            startedAt: string;
                            /** Format: date-time */
                            deadlineAt: string | null;
                            /** Format: date-time */
                            lastArrivalAt: string | null;
                            /** Format: date-time */
                            submittedAt: string | null;
                            /**
                             * Format: date-time
                             * @description count down from this clock, not from your own
                             */
                            serverNow: string;
                            /** @enum {unknown} */
                            paging: "all" | "one_by_one";
                            score: {
                                points: number;
                                maxPoints: number;
                                share: number;
                                isPassed: boolean;
                            } | null;
                            /** @description right answers may be seen */
                            isRevealed: boolean;
                            items: {
                                /** Format: uuid */
                                id: string;
                                position: number;
                                maxPoints: number;
                                answer: {
                                    /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                    choices?: number[];
                                    /** @description one for each blank; or one: a number, a text */
                                    texts?: string[];
                                } | null;
                                question: {
                                    /** @enum {unknown} */
                                    kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                    stem: string;
                                    /** @description in the order shown */
                                    choices: string[];
                                    lefts: string[];
                                    blankCount: number;
                                    unit: string;
                                    maxLength: number | null;
                                };
                                result: {
                                    share: number | null;
                                    right: {
                                        /** @description places, from 0, in the order shown: options chosen; true/false: 0 is right, 1 is wrong; for each left side its right side, -1 for none; the items in their order */
                                        choices?: number[];
                                        /** @description one for each blank; or one: a number, a text */
                                        texts?: string[];
                                    };
                                    feedback: string;
                                    comment: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quizzes/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                section: number;
                                points: number;
                                /** Format: uuid */
                                questionId: string;
                                question: {
                                    /** @enum {unknown} */
                                    kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                    /** @description plain text; in fill-ins with several blanks each blank is ____ */
                                    stem: string;
                                    /** @description shown with the right answer */
                                    feedback?: string;
                                    options?: string[];
                                    /** @description places of the right options, from 0 */
                                    correct?: number[];
                                    /** @enum {unknown} */
                                    partialRule?: "exact" | "half_if_incomplete" | "share_if_incomplete" | "right_minus_wrong";
                                    isTrue?: boolean;
                                    /** @description what is accepted for each blank */
                                    blanks?: string[][];
                                    pairs?: {
                                        left: string;
                                        right: string;
                                    }[];
                                    distractors?: string[];
                                    /** @description in their right order */
                                    items?: string[];
                                    /** @enum {unknown} */
                                    orderRule?: "exact" | "by_place";
                                    value?: number;
                                    tolerance?: number;
                                    unit?: string;
                                    /** @description for whoever marks */
                                    guidance?: string;
                                    maxLength?: number;
                                };
                            }[];
                            /** @description what keeps it from its release */
                            faults: {
                                pointer: string;
                                kind: string;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quizzes/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "released" | "withdrawn";
                            title: string;
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description which version members see */
                            releasedNumber: number | null;
                            /** @description ended ones */
                            attemptCount: number;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            description: string;
                            /** @enum {unknown} */
                            category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            settings: {
                                /** Format: date-time */
                                opensAt: string | null;
                                /** Format: date-time */
                                closesAt: string | null;
                                /** @description kept by the server */
                                timeLimitS: number | null;
                                /** @description how long after the deadline answers given before it may still arrive */
                                graceS: number;
                                maxAttempts: number | null;
                                /** @description between the end of an attempt and the next */
                                delayBetweenS: number;
                                /** @description of all points */
                                passShare: number;
                                /** @enum {unknown} */
                                counts: "highest" | "first" | "last" | "average";
                                /**
                                 * @description when right answers may be seen
                                 * @enum {unknown}
                                 */
                                reveals: "on_submission" | "after_closing" | "never";
                                /** @enum {unknown} */
                                paging: "all" | "one_by_one";
                                shufflesQuestions: boolean;
                                shufflesOptions: boolean;
                                /**
                                 * @description how often passing earns hours
                                 * @enum {unknown}
                                 */
                                creditPeriod: "once" | "year";
                            };
                            sections: {
                                title: string;
                                /** @description for each question */
                                points: number;
                                /** @description these, in this order; or else a draw */
                                questionIds?: string[];
                                draw?: {
                                    /** Format: uuid */
                                    bankId: string;
                                    count: number;
                                    category?: string;
                                    /** @description all of these */
                                    tags?: string[];
                                    minDifficulty?: number;
                                    maxDifficulty?: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quizzes/{id}/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description By the formulae of docs.moodle.org/dev/Quiz_statistics_calculations, as shares. Reckoned in the background; computedAt is null until the first time. */
        get: {
            parameters: {
                query?: {
                    org?: string;
                    /** @description which released version; without it the current one */
                    number?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description the released version */
                            number: number;
                            /** Format: date-time */
                            computedAt: string | null;
                            quiz: {
                                /** @description first attempts, wholly marked */
                                count: number;
                                mean: number;
                                median: number;
                                deviation: number | null;
                                skewness: number | null;
                                kurtosis: number | null;
                                /** @description coefficient of internal consistency, Cronbach's alpha */
                                alpha: number | null;
                                errorRatio: number | null;
                                standardError: number | null;
                                /** @description attempts in each tenth of the points */
                                distribution: number[];
                            } | null;
                            questions: {
                                /** Format: uuid */
                                questionId: string;
                                /** Format: uuid */
                                versionId: string;
                                number: number;
                                /** @enum {unknown} */
                                kind: "single" | "multiple" | "true_false" | "fill_in" | "matching" | "ordering" | "numeric" | "short_answer";
                                stem: string;
                                count: number;
                                facility: number;
                                deviation: number | null;
                                guessShare: number | null;
                                intendedWeight: number;
                                effectiveWeight: number | null;
                                discrimination: number | null;
                                efficiency: number | null;
                                /** @description whoever knows more does worse on it */
                                isSuspect: boolean;
                                choices: {
                                    text: string;
                                    count: number;
                                    isRight: boolean | null;
                                }[];
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/quizzes/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description counts the changes; send back the one you have read */
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            };
                            /** @enum {unknown} */
                            state: "draft" | "released" | "withdrawn";
                            title: string;
                            audienceOrg: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** @description which version members see */
                            releasedNumber: number | null;
                            /** @description ended ones */
                            attemptCount: number;
                            /** Format: date-time */
                            updatedAt: string;
                            /** @description counts the changes; send back the one you have read */
                            version: number;
                            description: string;
                            /** @enum {unknown} */
                            category: "political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills";
                            /** @enum {unknown} */
                            organiserLevel: "branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central";
                            settings: {
                                /** Format: date-time */
                                opensAt: string | null;
                                /** Format: date-time */
                                closesAt: string | null;
                                /** @description kept by the server */
                                timeLimitS: number | null;
                                /** @description how long after the deadline answers given before it may still arrive */
                                graceS: number;
                                maxAttempts: number | null;
                                /** @description between the end of an attempt and the next */
                                delayBetweenS: number;
                                /** @description of all points */
                                passShare: number;
                                /** @enum {unknown} */
                                counts: "highest" | "first" | "last" | "average";
                                /**
                                 * @description when right answers may be seen
                                 * @enum {unknown}
                                 */
                                reveals: "on_submission" | "after_closing" | "never";
                                /** @enum {unknown} */
                                paging: "all" | "one_by_one";
                                shufflesQuestions: boolean;
                                shufflesOptions: boolean;
                                /**
                                 * @description how often passing earns hours
                                 * @enum {unknown}
                                 */
                                creditPeriod: "once" | "year";
                            };
                            sections: {
                                title: string;
                                /** @description for each question */
                                points: number;
                                /** @description these, in this order; or else a draw */
                                questionIds?: string[];
                                draw?: {
                                    /** Format: uuid */
                                    bankId: string;
                                    count: number;
                                    category?: string;
                                    /** @description all of these */
                                    tags?: string[];
                                    minDifficulty?: number;
                                    maxDifficulty?: number;
                                };
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    policy: string;
                    /** @description '2026', '2026-Q1', '2026-03', '2024-2028', 'due-2027', 'open' */
                    period: string;
                    /** @description unless said, the top of your scope */
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            org: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                kind: string;
                                hasChildren: boolean;
                            };
                            /** @description from the topmost body you may see down to the parent */
                            above: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            total: {
                                /** @description people by state */
                                counts: {
                                    met: number;
                                    on_course: number;
                                    behind: number;
                                    overdue: number;
                                    /** @description not part of required */
                                    exempt: number;
                                    /** @description everybody but the exempt: the denominator */
                                    required: number;
                                };
                                reported: {
                                    met: number;
                                    on_course: number;
                                    behind: number;
                                    overdue: number;
                                    /** @description not part of required */
                                    exempt: number;
                                    /** @description everybody but the exempt: the denominator */
                                    required: number;
                                } | null;
                            };
                            /** @description those who belong to this body itself */
                            direct: {
                                /** @description people by state */
                                counts: {
                                    met: number;
                                    on_course: number;
                                    behind: number;
                                    overdue: number;
                                    /** @description not part of required */
                                    exempt: number;
                                    /** @description everybody but the exempt: the denominator */
                                    required: number;
                                };
                            };
                            children: {
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    kind: string;
                                    hasChildren: boolean;
                                };
                                /** @description people by state */
                                counts: {
                                    met: number;
                                    on_course: number;
                                    behind: number;
                                    overdue: number;
                                    /** @description not part of required */
                                    exempt: number;
                                    /** @description everybody but the exempt: the denominator */
                                    required: number;
                                };
                                /** @description as it stood when the year was closed */
                                reported: {
                                    met: number;
                                    on_course: number;
                                    behind: number;
                                    overdue: number;
                                    /** @description not part of required */
                                    exempt: number;
                                    /** @description everybody but the exempt: the denominator */
                                    required: number;
                                } | null;
                            }[];
                            nextCursor: string | null;
                            /** @description people about to be judged again; 0: all numbers are exact */
                            waiting: number;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/completion.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Recorded in the audit log. */
        get: {
            parameters: {
                query: {
                    policy: string;
                    /** @description '2026', '2026-Q1', '2026-03', '2024-2028', 'due-2027', 'open' */
                    period: string;
                    /** @description unless said, the top of your scope */
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/completion/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    policy: string;
                    /** @description '2026', '2026-Q1', '2026-03', '2024-2028', 'due-2027', 'open' */
                    period: string;
                    /** @description unless said, the top of your scope */
                    org?: string;
                    /** @description any of these; unless said, all */
                    state?: ("met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable")[];
                    /** @description only those who belong to the body itself */
                    direct?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                    phoneMasked: string | null;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** @enum {unknown} */
                                state: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                /**
                                 * Format: date
                                 * @description YYYY-MM-DD, in the time zone of the county
                                 */
                                dueOn: string | null;
                                goals: {
                                    /** @enum {unknown} */
                                    kind: "hours" | "days" | "sessions";
                                    /** @description one of those of which one may be enough */
                                    isBase: boolean;
                                    categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[] | null;
                                    levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[] | null;
                                    /** @enum {unknown} */
                                    window: "probation" | "first_year_as_full" | null;
                                    label: string | null;
                                    required: number;
                                    earned: number;
                                    missing: number;
                                    /** @description part of earned that comes from the period before */
                                    carried: number;
                                }[];
                                /** @enum {unknown} */
                                reportedState: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable" | null;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/completion/people.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description With telephone numbers. Recorded in the audit log. */
        get: {
            parameters: {
                query: {
                    policy: string;
                    /** @description '2026', '2026-Q1', '2026-03', '2024-2028', 'due-2027', 'open' */
                    period: string;
                    /** @description unless said, the top of your scope */
                    org?: string;
                    /** @description any of these; unless said, all */
                    state?: ("met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable")[];
                    /** @description only those who belong to the body itself */
                    direct?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query: {
                    /** @description nextCursor of the page before */
                    cursor?: string;
                    limit?: number;
                    year: number;
                    org?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                person: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    memberNo: string | null;
                                };
                                org: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                };
                                /** Format: uuid */
                                policyId: string;
                                periodKey: string;
                                reported: {
                                    /** @enum {unknown} */
                                    state: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    goals: {
                                        /** @enum {unknown} */
                                        kind: "hours" | "days" | "sessions";
                                        /** @description one of those of which one may be enough */
                                        isBase: boolean;
                                        categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[] | null;
                                        levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[] | null;
                                        /** @enum {unknown} */
                                        window: "probation" | "first_year_as_full" | null;
                                        label: string | null;
                                        required: number;
                                        earned: number;
                                        missing: number;
                                        /** @description part of earned that comes from the period before */
                                        carried: number;
                                    }[];
                                };
                                now: {
                                    /** @enum {unknown} */
                                    state: "met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable";
                                    goals: {
                                        /** @enum {unknown} */
                                        kind: "hours" | "days" | "sessions";
                                        /** @description one of those of which one may be enough */
                                        isBase: boolean;
                                        categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[] | null;
                                        levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[] | null;
                                        /** @enum {unknown} */
                                        window: "probation" | "first_year_as_full" | null;
                                        label: string | null;
                                        required: number;
                                        earned: number;
                                        missing: number;
                                        /** @description part of earned that comes from the period before */
                                        carried: number;
                                    }[];
                                } | null;
                            }[];
                            /** @description null on the last page */
                            nextCursor: string | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/periods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            items: {
                                /** Format: uuid */
                                policyId: string;
                                key: string;
                                nameZh: string;
                                nameEn: string;
                                periods: string[];
                            }[];
                            closedYears: {
                                year: number;
                                closedAt: string;
                                closedByName: string | null;
                                note: string | null;
                            }[];
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/settings/security": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            requireSecondFactor: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        requireSecondFactor: boolean;
                        version: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            requireSecondFactor: boolean;
                            version: number;
                        };
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/watch-sessions/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        askId: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch-sessions/{id}/ranges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Claims of a device. Answered once what was accepted is stored; every part is accepted or refused by itself. */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reports: {
                            /**
                             * Format: uuid
                             * @description made by the device; the same report twice is one
                             */
                            reportId: string;
                            /** @description what was played since the report before, in the order played */
                            ranges: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description seconds from the beginning of the film */
                            playingAtS: number;
                            rate: number;
                            /** @description false: paused from now on */
                            isPlaying: boolean;
                            /** @description how long ago the device made it */
                            heldForS: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description in the order sent */
                            results: {
                                /** Format: uuid */
                                reportId: string;
                                accepted: {
                                    /** @description seconds from the beginning of the film */
                                    fromS: number;
                                    /** @description seconds from the beginning of the film */
                                    toS: number;
                                }[];
                                refused: {
                                    fromS: number;
                                    toS: number;
                                    /**
                                     * @description why a part does not count; the words for it are the reader’s
                                     * @enum {unknown}
                                     */
                                    reason: "empty-range" | "beyond-the-end" | "rate-too-high" | "before-session" | "held-too-long" | "offline-limit" | "more-than-elapsed" | "superseded" | "signed-out" | "not-available" | "presence";
                                }[];
                            }[];
                            /** @description sorted, disjoint */
                            watched: {
                                /** @description seconds from the beginning of the film */
                                fromS: number;
                                /** @description seconds from the beginning of the film */
                                toS: number;
                            }[];
                            /** @description share of the film watched at least once */
                            coveredShare: number;
                            /** @description what these reports have earned just now */
                            credited: {
                                hours: number;
                                /** Format: uuid */
                                entryId: string;
                            } | null;
                            /**
                             * Format: date
                             * @description YYYY-MM-DD, in the time zone of the county
                             */
                            creditedOn: string | null;
                            /** @description another device plays for this person now */
                            isSuperseded: boolean;
                            /** @description the open question; isWaiting: parts do not count until it is answered */
                            presence: {
                                /** Format: uuid */
                                askId: string;
                                isWaiting: boolean;
                            } | null;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/watch-sessions/{id}/renewal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description signed: expires, and serves this version to this viewer only */
                            hlsUrl: string;
                            /** Format: date-time */
                            hlsExpiresAt: string;
                            posterUrl: string;
                            storyboardUrl: string;
                        };
                    };
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/years/{year}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** @description Keeps how everybody stands as reported. Refused while people wait to be judged (409 not-settled, try again). */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    year: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        note?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Default Response */
                "4XX": {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        PolicyDocument: {
            about: {
                nameZh: string;
                nameEn: string;
                /** @enum {string} */
                legalForce: "party_regulation" | "central_plan" | "ministry_rule" | "provincial_measure" | "local_practice" | "seed_practice" | "seed_proposal";
                /** @enum {string} */
                severity: "info" | "warn" | "block_next_step";
                source: string[];
                quoteZh: string | null;
                /** @default false */
                isQuoteParaphrase: boolean;
                /** @enum {string} */
                confidence: "high" | "medium" | "low";
                /** @description a person must check the wording against the text of the issuing authority */
                verify: boolean;
                notes: string | null;
            };
            /** @description all of `all`, at least one of `any` unless empty, and none of `none` */
            audience: {
                /** @default [] */
                all: ({
                    /** @enum {string} */
                    field: "member_status";
                    in: ("learner" | "applicant" | "activist" | "development_target" | "probationary" | "full")[];
                } | {
                    /** @enum {string} */
                    field: "registry_status";
                    in: ("active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased")[];
                } | {
                    /** @enum {string} */
                    field: "position";
                    in: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member" | "none")[];
                } | {
                    /** @enum {string} */
                    field: "org_setting";
                    in: ("village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other")[];
                } | {
                    /** @enum {string} */
                    field: "org_kind";
                    in: ("committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group")[];
                } | {
                    /** @enum {string} */
                    field: "exempt_from_target" | "is_away" | "is_first_appointment" | "is_two_committee_member" | "is_cadre_below_county_division" | "trained_above_county_this_period" | "trained_above_committee_this_period";
                    isTrue: boolean;
                } | {
                    /** @enum {string} */
                    field: "months_since_full_member" | "months_since_tie" | "age";
                    lte: number;
                } | {
                    /** @enum {string} */
                    field: "months_since_full_member" | "months_since_tie" | "age";
                    gte: number;
                } | {
                    policy: string;
                    stateIn: ("met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable")[];
                })[];
                /** @default [] */
                any: ({
                    /** @enum {string} */
                    field: "member_status";
                    in: ("learner" | "applicant" | "activist" | "development_target" | "probationary" | "full")[];
                } | {
                    /** @enum {string} */
                    field: "registry_status";
                    in: ("active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased")[];
                } | {
                    /** @enum {string} */
                    field: "position";
                    in: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member" | "none")[];
                } | {
                    /** @enum {string} */
                    field: "org_setting";
                    in: ("village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other")[];
                } | {
                    /** @enum {string} */
                    field: "org_kind";
                    in: ("committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group")[];
                } | {
                    /** @enum {string} */
                    field: "exempt_from_target" | "is_away" | "is_first_appointment" | "is_two_committee_member" | "is_cadre_below_county_division" | "trained_above_county_this_period" | "trained_above_committee_this_period";
                    isTrue: boolean;
                } | {
                    /** @enum {string} */
                    field: "months_since_full_member" | "months_since_tie" | "age";
                    lte: number;
                } | {
                    /** @enum {string} */
                    field: "months_since_full_member" | "months_since_tie" | "age";
                    gte: number;
                } | {
                    policy: string;
                    stateIn: ("met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable")[];
                })[];
                /** @default [] */
                none: ({
                    /** @enum {string} */
                    field: "member_status";
                    in: ("learner" | "applicant" | "activist" | "development_target" | "probationary" | "full")[];
                } | {
                    /** @enum {string} */
                    field: "registry_status";
                    in: ("active" | "suspended_lost_contact" | "suspended_abroad" | "removed" | "deceased")[];
                } | {
                    /** @enum {string} */
                    field: "position";
                    in: ("secretary" | "deputy_secretary" | "organisation_commissioner" | "publicity_commissioner" | "discipline_commissioner" | "committee_member_other" | "group_leader" | "first_secretary" | "party_building_instructor" | "villagers_committee_member" | "none")[];
                } | {
                    /** @enum {string} */
                    field: "org_setting";
                    in: ("village" | "urban_community" | "township_organ" | "government_agency" | "public_institution" | "school" | "state_owned_enterprise" | "non_public_enterprise" | "social_organisation" | "other")[];
                } | {
                    /** @enum {string} */
                    field: "org_kind";
                    in: ("committee" | "work_committee" | "primary_committee" | "general_branch" | "branch" | "group")[];
                } | {
                    /** @enum {string} */
                    field: "exempt_from_target" | "is_away" | "is_first_appointment" | "is_two_committee_member" | "is_cadre_below_county_division" | "trained_above_county_this_period" | "trained_above_committee_this_period";
                    isTrue: boolean;
                } | {
                    /** @enum {string} */
                    field: "months_since_full_member" | "months_since_tie" | "age";
                    lte: number;
                } | {
                    /** @enum {string} */
                    field: "months_since_full_member" | "months_since_tie" | "age";
                    gte: number;
                } | {
                    policy: string;
                    stateIn: ("met" | "on_course" | "behind" | "overdue" | "exempt" | "not_applicable")[];
                })[];
            };
            period: {
                /** @enum {string} */
                kind: "calendar_year" | "half_year" | "calendar_quarter" | "calendar_month";
                /** @description MM-DD */
                startsOn: string;
            } | {
                /** @enum {string} */
                kind: "plan_cycle";
                /**
                 * Format: date
                 * @description YYYY-MM-DD, in the time zone of the county
                 */
                firstOn: string;
                /**
                 * Format: date
                 * @description YYYY-MM-DD, in the time zone of the county
                 */
                lastOn: string;
            } | {
                /** @enum {string} */
                kind: "term_of_office";
                /** @description where the organisation has no term on record */
                defaultYears: number;
            } | {
                /** @enum {string} */
                kind: "event_window";
                /** @enum {string} */
                fromEvent: "appointed_as_secretary" | "became_development_target" | "admitted_as_probationary" | "became_full_member";
                offsetStart: string;
                /** @enum {unknown} */
                toEvent: "appointed_as_secretary" | "became_development_target" | "admitted_as_probationary" | "became_full_member" | null;
                offsetEnd: string;
            };
            minHours: number | null;
            minSessions: number | null;
            minDays: number | null;
            /**
             * @description whether all of minHours, minSessions, minDays are asked or one is enough
             * @enum {string}
             */
            combine: "all" | "any";
            /** @description what a session must be; without countableModes hours and days must be so too */
            sessionFilter: {
                deliveryModes?: ("in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery")[];
                /** @enum {boolean} */
                isConcentrated?: true;
                /** @enum {boolean} */
                isRotation?: true;
                /** @enum {string} */
                purpose?: "induction" | "demonstration";
                /** @enum {boolean} */
                isCadreRecognised?: true;
            };
            perCategory: {
                categories: ("political_theory" | "political_education" | "charter_rules_discipline" | "party_purpose" | "revolutionary_tradition" | "situation_policy" | "knowledge_skills")[];
                minHours: number | null;
                label: string | null;
            }[];
            perLevel: {
                levels: ("branch" | "general_branch" | "primary_committee" | "county" | "municipal" | "provincial" | "central")[];
                minSessions: number | null;
                minHours: number | null;
            }[];
            alternatives: {
                id: string;
                perWindow: {
                    /** @enum {string} */
                    window: "probation" | "first_year_as_full";
                    minSessions: number;
                }[];
            }[];
            useAlternative: string | null;
            /** @description null: every mode */
            countableModes: ("in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery")[] | null;
            optionalModes: {
                /** @enum {string} */
                mode: "in_person_class" | "outreach_class" | "field_visit" | "party_lecture" | "micro_lecture" | "collective_study" | "screening" | "theme_day" | "branch_meeting" | "live_remote_session" | "online_self_paced" | "home_delivery";
                counts: boolean;
                maxHours: number | null;
                note: string | null;
            }[];
            /**
             * @description hours and days shrink with the part of the period in which the policy concerned the person
             * @enum {string}
             */
            prorating: "none" | "by_month" | "by_day";
            /** @description whether surplus hours of the period before count */
            carryOver: {
                isOn: boolean;
                maxHours: number | null;
            };
            /** @description policies that do not concern whom this one concerns */
            supersedes: string[];
        };
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
                /** @description what stands in the way, when you may see it */
                objectId?: string;
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
