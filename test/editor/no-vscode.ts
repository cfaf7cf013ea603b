/** Stands for the module `vscode` where there is no VS Code. */
export {};
