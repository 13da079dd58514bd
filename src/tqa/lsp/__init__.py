"""The language server: findings, reasons and edits in the editor, for texts and glossaries."""
