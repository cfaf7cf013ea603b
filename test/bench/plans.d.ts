export interface Step {
    readonly kind: 'warm-up' | 'cool-down' | 'run' | 'jog';
    readonly amount: string;
    readonly target?: string;
}
export interface Repeat {
    readonly times: number;
    readonly steps: readonly Step[];
}
export interface Session {
    readonly kind: string;
    readonly amount?: string;
    readonly block?: string;
    readonly target?: string;
    readonly cue?: string;
    readonly steps?: readonly (Step | Repeat)[];
}
export interface Day {
    readonly day: string;
    readonly sessions: readonly Session[];
}
export interface Week {
    readonly week: number;
    readonly phase: string;
    readonly days: readonly Day[];
}
export interface Plan {
    readonly athlete: {
        readonly name: string;
        readonly level: string;
        readonly recentVolume: string;
        readonly recentLongest: string;
        readonly best: {
            readonly distance: string;
            readonly time: string;
        };
    };
    readonly plan: string;
    readonly starts: string;
    readonly weeks: readonly Week[];
}
/** A plan of so many weeks: five runs, strides, tempo, intervals and two core sessions a week, every fourth easier. */
export declare function samplePlan(weeks: number, variant?: number): Plan;
/** The plan as a coach writes it. */
export declare function asRunplan(plan: Plan): string;
/** The plan as YAML. */
export declare function asYaml(plan: Plan): string;
/** The shape of the YAML, as a JSON schema. */
export declare const PLAN_SCHEMA: {
    readonly $defs: {
        readonly amount: {
            readonly type: 'string';
            readonly pattern: '^\\d+(\\.\\d+)? (km|mi|m|min|s|h)$';
        };
        readonly step: {
            readonly type: 'object';
            readonly required: readonly ['kind', 'amount'];
            readonly additionalProperties: false;
            readonly properties: {
                readonly kind: {
                    readonly enum: readonly ['warm-up', 'cool-down', 'run', 'jog'];
                };
                readonly amount: {
                    readonly $ref: '#/$defs/amount';
                };
                readonly target: {
                    readonly type: 'string';
                };
            };
        };
        readonly repeat: {
            readonly type: 'object';
            readonly required: readonly ['times', 'steps'];
            readonly additionalProperties: false;
            readonly properties: {
                readonly times: {
                    readonly type: 'integer';
                    readonly minimum: 1;
                };
                readonly steps: {
                    readonly type: 'array';
                    readonly items: {
                        readonly $ref: '#/$defs/step';
                    };
                };
            };
        };
        readonly session: {
            readonly type: 'object';
            readonly required: readonly ['kind'];
            readonly additionalProperties: false;
            readonly properties: {
                readonly kind: {
                    readonly type: 'string';
                };
                readonly amount: {
                    readonly $ref: '#/$defs/amount';
                };
                readonly block: {
                    readonly type: 'string';
                };
                readonly target: {
                    readonly type: 'string';
                };
                readonly cue: {
                    readonly type: 'string';
                };
                readonly steps: {
                    readonly type: 'array';
                    readonly items: {
                        readonly anyOf: readonly [{
                            readonly $ref: '#/$defs/step';
                        }, {
                            readonly $ref: '#/$defs/repeat';
                        }];
                    };
                };
            };
        };
    };
    readonly type: 'object';
    readonly required: readonly ['athlete', 'plan', 'starts', 'weeks'];
    readonly additionalProperties: false;
    readonly properties: {
        readonly athlete: {
            readonly type: 'object';
            readonly required: readonly ['name'];
        };
        readonly plan: {
            readonly type: 'string';
        };
        readonly starts: {
            readonly type: 'string';
        };
        readonly weeks: {
            readonly type: 'array';
            readonly items: {
                readonly type: 'object';
                readonly required: readonly ['week', 'days'];
                readonly additionalProperties: false;
                readonly properties: {
                    readonly week: {
                        readonly type: 'integer';
                    };
                    readonly phase: {
                        readonly type: 'string';
                    };
                    readonly days: {
                        readonly type: 'array';
                        readonly items: {
                            readonly type: 'object';
                            readonly required: readonly ['day', 'sessions'];
                            readonly additionalProperties: false;
                            readonly properties: {
                                readonly day: {
                                    readonly enum: readonly ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'any'];
                                };
                                readonly sessions: {
                                    readonly type: 'array';
                                    readonly items: {
                                        readonly $ref: '#/$defs/session';
                                    };
                                };
                            };
                        };
                    };
                };
            };
        };
    };
};
