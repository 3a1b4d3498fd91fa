import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import { defineConfig } from 'eslint/config'
import ts from 'typescript-eslint'

/** SQL is written in queries files only; these names start a statement. */
const STATEMENTS = 'selectFrom|insertInto|updateTable|deleteFrom|mergeInto'

export default defineConfig(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.data/',
      'node_modules/',
      'db/types.ts',
      'web/lib/api/schema.d.ts',
      'web/service-worker/',
      'screenshots/',
    ],
  },
  js.configs.recommended,
  ts.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: globals.node,
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'], tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/require-await': 'off', // Fastify plugins are async by contract
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-undef': 'off', // the compiler does this better
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: ts.parser } },
  },
  {
    files: ['web/**/*.svelte'],
    rules: {
      'svelte/no-navigation-without-resolve': 'off',
      // What a component's callback is given, this parser sees as any; svelte-check knows the types and checks them.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/**/*queries.ts', 'server/**/*.test.ts', 'server/{main,demo,doctor,setup,reconcile,backup,restore}.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: `CallExpression[callee.property.name=/^(${STATEMENTS})$/]`, message: 'SQL lives in queries files.' },
      ],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'The environment is read in main.ts and handed to config.ts.' },
      ],
    },
  },
  {
    files: ['tests/**/*.ts', '**/*.test.ts', '*.config.ts'],
    rules: {
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
)
